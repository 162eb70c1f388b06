// `leeboard assess import`: forms from CSV, NDJSON, JSON, YAML or FHIR into the store.
#include "leeboard/arguments.hpp"

#include <fmt/format.h>

#include "clinic/import/fhir_import.hpp"
#include "clinic/import/form_import.hpp"
#include "leeboard/assess/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/import/import_input.hpp"
#include "leeboard/import/run_import.hpp"

namespace leeboard::app {

namespace {
// Whose a form is stands in FHIR by reference, and an import of the whole record must know the form again: the same writer stores both.
Outcome import_fhir(const ImportInput& input, Context& context) {
  long long left_alone = 0;
  const auto outcome = run_import(context, input.flags, "fhir", "assess", {"QuestionnaireResponse"}, [&](clinic::ImportRun& run, const auto&) {
    clinic::FhirImport importer(context.desk(), run, clinic::FhirScope::forms, input.flags.source);
    importer.take_all(input.files);
    left_alone = importer.left_alone();
  });
  if (left_alone > 0)
    context.say(fmt::format("note: {} without a form left alone; `leeboard intake import --from fhir` reads the whole record",
                            left_alone == 1 ? "1 resource" : fmt::format("{} resources", left_alone)));
  return outcome;
}

Outcome import(const ImportFlags& given, Context& context) {
  const auto input = import_input(given);
  if (input.fhir) return import_fhir(input, context);
  const auto format = common_format(input.flags.files, input.flags.from);
  return run_import(context, input.flags, format, "assess", {"assessment"}, [&](clinic::ImportRun& run, const auto& map) {
    clinic::FormImport importer(context.desk(), run, map);
    for (const auto& file : input.files)
      if (!importer.take_file(file)) break;
  });
}

Action declare_import(Arguments& app) { return declare_import(app, import, Reads::fhir_too); }
}  // namespace

Verb assess_import_verb() {
  return {"import",
          "store filled-in forms from CSV, NDJSON, JSON, YAML or FHIR",
          Access::write,
          declare_import,
          {{"Forms from a table, one row a form", "leeboard assess import scores.csv"},
           {"What a kiosk wrote, with a line for each record", "leeboard assess import --json --each kiosk.ndjson"},
           {"QuestionnaireResponses of another system", "leeboard assess import --from fhir responses.ndjson"},
           {"A table with other headings", "leeboard assess import --map clinic.yaml export.csv"}},
          {"text", "ndjson"}};
}

}  // namespace leeboard::app
