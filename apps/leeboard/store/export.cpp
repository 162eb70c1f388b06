// `leeboard store export`: everything, readable without us. NDJSON to standard output, or CSV files into a folder.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <span>

#include "base/error.hpp"
#include "clinic/store/export_folder.hpp"
#include "leeboard/context.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/store/verbs.hpp"
#include "store/export.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
using Fields = std::span<const store::ExportField>;

void log_export(Context& context, std::string_view format) {
  auto session = make_session(context);
  if (context.globals().purpose.empty()) session.purpose = "HOPERAT";
  auto open = store::Store::open(context.store_path(), store::Access::read, std::move(session), make_open_options(context));
  open.log_event("export", fmt::format("{{\"format\":\"{}\"}}", format));
}

Outcome export_ndjson(Context& context) {
  long long lines = 0;
  store::export_rows(context.store_path(), make_open_options(context).wait_ms, [&](std::string_view type, Fields fields) {
    context.print(clinic::format_exported_json(type, fields));
    ++lines;
  });
  context.print(clinic::format_export_summary_json(lines));
  return {};
}

Outcome export_csv(Context& context) {
  const auto& globals = context.globals();
  if (globals.output.empty() || globals.output == "-")
    throw Error(ErrorKind::usage, "an export as CSV is a folder of files").mend_with("name a folder with -o DIR, or use --format ndjson");
  clinic::ExportFolder folder(globals.output, globals.csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded, globals.force);
  const auto wait = make_open_options(context).wait_ms;
  store::export_rows(context.store_path(), wait, [&](std::string_view type, Fields fields) {
    if (type == "assessment") folder.note_items(fields);
  });
  store::export_rows(context.store_path(), wait, [&](std::string_view type, Fields fields) { folder.add(type, fields); });
  folder.commit();
  return {};
}

Outcome run_export(Context& context) {
  log_export(context, context.format());
  context.say("This export is for the clinic itself. Sending it on needs the consent of the people in it.");
  if (context.globals().dry_run) {
    long long records = 0;
    store::export_rows(context.store_path(), make_open_options(context).wait_ms, [&](std::string_view, Fields) { ++records; });
    context.say(
        fmt::format("would write {} records to {}", records, context.globals().output.empty() ? "standard output" : context.globals().output));
    return {};
  }
  return context.format() == "csv" ? export_csv(context) : export_ndjson(context);
}

Action declare_export(Arguments&) {
  return [](Context& context) { return run_export(context); };
}
}  // namespace

Verb store_export_verb() {
  return {"export",
          "everything as NDJSON, or as CSV files in a folder",
          Access::none,
          declare_export,
          {{"All records, one a line", "leeboard store export -o clinic.ndjson"},
           {"For a spreadsheet", "leeboard store export --format csv -o clinic-csv"}},
          {"ndjson", "json", "csv"}};
}

}  // namespace leeboard::app
