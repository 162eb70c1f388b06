// `leeboard intake import`: people and what is known of them from CSV, NDJSON, JSON, YAML and FHIR.
#include "leeboard/arguments.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "leeboard/context.hpp"
#include "leeboard/import/import_run.hpp"
#include "leeboard/intake/fhir_import.hpp"
#include "leeboard/intake/import_documents.hpp"
#include "leeboard/intake/import_input.hpp"
#include "leeboard/intake/verbs.hpp"

namespace leeboard::app {

namespace {

Outcome import_fhir(Context& context, ImportRun& run, const std::vector<ImportFile>& files) {
  FhirImport importer(context, run);
  bool on = true;
  for (const auto& file : files) {
    on = importer.take_file(file);
    if (!on) break;
  }
  if (on) importer.resolve();
  return run.finish();
}

Outcome import(const ImportFlags& given, Context& context) {
  const auto files = import_files(given);
  ImportFlags flags = given;
  flags.files.clear();
  for (const auto& file : files) flags.files.push_back(file.path);
  const auto format = files.front().format;
  const bool fhir = format == "fhir";
  if (std::ranges::any_of(files, [&](const auto& file) { return (file.format == "fhir") != fhir; }))
    throw Error(ErrorKind::usage, "FHIR files and other files are given together").mend_with("import them one after the other");
  if (fhir && !flags.map.empty()) throw Error(ErrorKind::usage, "--map is for CSV files").mend_with("leave --map out");
  static const std::vector<std::string> patient{"patient"};
  ImportRun run(context, flags, format, fhir ? std::span<const std::string>{} : patient);
  if (run.is_replay()) return run.finish();
  if (fhir) return import_fhir(context, run, files);
  DocumentImport importer(context, run, flags.map);
  for (const auto& file : files)
    if (!importer.take_file(file.path, file.format)) break;
  return run.finish();
}

Action declare(Arguments& app) { return declare_import(app, import); }

}  // namespace

Verb intake_import_verb() {
  return {"import", "import people from CSV, NDJSON, JSON, YAML or FHIR", Access::write, declare,
          {{"The front desk's list, with a mapping file", "leeboard intake import admissions.csv --map admissions.map.yaml"},
           {"A folder of FHIR Bundles", "leeboard intake import --from fhir bundles/"},
           {"A bulk export, as NDJSON", "leeboard intake import export/*.ndjson --json"}},
          {"text", "ndjson"}};
}

}  // namespace leeboard::app
