// `leeboard triggers import`: log and inventory records from NDJSON, JSON, YAML or CSV.
#include "leeboard/arguments.hpp"

#include "base/error.hpp"
#include "clinic/import/log_import.hpp"
#include "clinic/log_desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/import/run_import.hpp"
#include "leeboard/triggers/verbs.hpp"

namespace leeboard::app {

namespace {
Outcome import(const ImportFlags& flags, Context& context) {
  const auto format = common_format(flags.files, flags.from);
  if (format == "fhir") throw Error{ErrorKind::usage, "trigger logs do not come as FHIR"}.mend_with("use --from csv, xlsx, ndjson, json or yaml");
  return run_import(context, flags, format, "triggers", {}, [&](clinic::ImportRun& run, const auto& map) {
    clinic::LogImport importer(context.desk(), run, map);
    for (const auto& file : flags.files)
      if (!importer.take_file({file, format, false})) break;
    // Before the summary: what comes first after the gravest that was read.
    if (importer.grave())
      for (const auto& step : clinic::first_steps_after(context.catalog(), *importer.grave())) context.warn(step);
  });
}

Action declare_import(Arguments& app) { return declare_import(app, import, Reads::own_formats); }
}  // namespace

Verb triggers_import_verb() {
  return {"import",
          "import trigger logs and inventories",
          Access::write,
          declare_import,
          {{"Records that a telephone app wrote", "leeboard triggers import log.ndjson"},
           {"The same as CSV from a pipe", "leeboard triggers import - --from csv < log.csv"}},
          {"text", "ndjson"}};
}

}  // namespace leeboard::app
