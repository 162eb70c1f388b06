// `leeboard intake import`: people and what is known of them from CSV, NDJSON, JSON, YAML and FHIR.
#include "leeboard/arguments.hpp"

#include "leeboard/context.hpp"
#include "leeboard/import/import_input.hpp"
#include "leeboard/import/import_run.hpp"
#include "leeboard/intake/fhir_import.hpp"
#include "leeboard/intake/import_documents.hpp"
#include "leeboard/intake/verbs.hpp"

namespace leeboard::app {

namespace {

Outcome import(const ImportFlags& given, Context& context) {
  const auto input = import_input(given);
  static const std::vector<std::string> patient{"patient"};
  ImportRun run(context, input.flags, input.files.front().format, input.fhir ? std::span<const std::string>{} : patient);
  if (run.is_replay()) return run.finish();
  if (input.fhir) return FhirImport(context, run).take_all(input.files);
  DocumentImport importer(context, run, input.flags.map);
  for (const auto& file : input.files)
    if (!importer.take_file(file.path, file.format)) break;
  return run.finish();
}

Action declare(Arguments& app) { return declare_import(app, import); }

}  // namespace

Verb intake_import_verb() {
  return {"import",
          "import people from CSV, NDJSON, JSON, YAML or FHIR",
          Access::write,
          declare,
          {{"The front desk's list, with a mapping file", "leeboard intake import admissions.csv --map admissions.map.yaml"},
           {"A folder of FHIR Bundles", "leeboard intake import --from fhir bundles/"},
           {"A bulk export, as NDJSON", "leeboard intake import export/*.ndjson --json"}},
          {"text", "ndjson"}};
}

}  // namespace leeboard::app
