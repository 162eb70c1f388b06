// `leeboard intake import`: people and what is known of them from CSV, NDJSON, JSON, YAML and FHIR.
#include "leeboard/arguments.hpp"

#include "clinic/import/document_import.hpp"
#include "clinic/import/fhir_import.hpp"
#include "leeboard/context.hpp"
#include "leeboard/import/import_input.hpp"
#include "leeboard/import/run_import.hpp"
#include "leeboard/intake/verbs.hpp"

namespace leeboard::app {

namespace {

Outcome import(const ImportFlags& given, Context& context) {
  const auto input = import_input(given);
  if (input.fhir)
    return run_import(context, input.flags, "fhir", "intake", {}, [&](clinic::ImportRun& run, const auto&) {
      clinic::FhirImport(context.desk(), run, clinic::FhirScope::record, input.flags.source).take_all(input.files);
    });
  return run_import(context, input.flags, input.files.front().format, "intake", {"patient"}, [&](clinic::ImportRun& run, const auto& map) {
    clinic::DocumentImport importer(context.desk(), run, map);
    for (const auto& file : input.files)
      if (!importer.take_file(file)) break;
  });
}

Action declare_import(Arguments& app) { return declare_import(app, import, Reads::fhir_too); }

}  // namespace

Verb intake_import_verb() {
  return {"import",
          "import people from CSV, NDJSON, JSON, YAML or FHIR",
          Access::write,
          declare_import,
          {{"The front desk's list, with a mapping file", "leeboard intake import admissions.csv --map admissions.map.yaml"},
           {"A folder of FHIR Bundles", "leeboard intake import --from fhir bundles/"},
           {"A bulk export, as NDJSON", "leeboard intake import export/*.ndjson --json"}},
          {"text", "ndjson"}};
}

}  // namespace leeboard::app
