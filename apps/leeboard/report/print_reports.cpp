// Reports about patients who were named.
#include "leeboard/report/print_reports.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "base/error.hpp"
#include "clinic/gather_record.hpp"
#include "io/json_writer.hpp"
#include "leeboard/report/folder.hpp"
#include "leeboard/report/report_setting.hpp"
#include "report/person_flags.hpp"
#include "report/views.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
bool wants_folder(const Globals& globals) {
  if (globals.output.empty() || globals.output == "-") return false;
  std::error_code ignored;
  return globals.output.ends_with('/') || globals.formats.size() > 1 || std::filesystem::is_directory(globals.output, ignored);
}

// Several reports in one stream: only where the format allows it.
void print_one(Context& context, const report::Document& document, std::size_t index, std::size_t of) {
  auto text = report::render(document, context.format(), context.globals().csv_raw, context.look());
  if (context.format() == "csv" && index > 0) text.erase(0, text.find('\n') + 1);
  if (index > 0 && context.format() == "text") text.insert(0, "\n" + std::string(context.look().width_or(80), '=') + "\n\n");
  if (index > 0 && context.format() == "md") text.insert(0, "\n");
  context.print(text);
  if (index + 1 == of && of > 1 && context.json()) {
    io::JsonWriter json;
    json.begin_object()
        .field("schema", "leeboard.report/1")
        .field("type", "summary")
        .field("report", document.report)
        .field("reports", of)
        .end_object();
    context.print(json.take() + "\n");
  }
}
}  // namespace

std::vector<std::string> print_reports(Context& context, const PersonReport& what, const std::vector<std::string>& codes) {
  const bool folder = wants_folder(context.globals());
  if (!folder && codes.size() > 1 && context.format() == "html")
    throw Error{ErrorKind::usage, "several HTML pages do not fit into one file"}.mend_with("add -o DIR/");
  auto& store = context.store();
  std::vector<store::PersonKey> people;
  for (const auto& code : codes) people.push_back(store.read().patients().require(code));
  for (std::size_t i = 0; i < people.size(); ++i) store.log_read("report " + what.name + " " + codes[i], people[i]);
  const auto clinic = report_setting(context);
  std::optional<ReportFolder> out;
  if (folder && !context.globals().dry_run)
    out.emplace(context.globals().output, context.globals().force ? io::Overwrite::replace : io::Overwrite::refuse);
  std::vector<std::string> waiting;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const auto file = clinic::require_record(store.snapshot(), context.desk(), people[i], codes[i], {.kept = clinic::Kept::count});
    const auto document = what.build(file, clinic);
    for (const auto& item : file.safety)
      if (!item.acknowledged) waiting.push_back(item.object);
    if (out) out->flag(file.patient.code, report::person_flags(file, clinic));
    if (!folder) print_one(context, document, i, people.size());
    for (const auto& view : report::views())
      if (out)
        for (const auto& format : context.globals().formats.empty() ? std::vector<std::string>{context.format()} : context.globals().formats)
          if (view.format == format)
            out->write(file.patient.code, view.format, view.suffix, report::render(document, format, context.globals().csv_raw));
  }
  if (out) {
    out->finish({what.name, context.as_of(), store.identity().store_id, LEEBOARD_VERSION, {}, {}}, what.title);
    context.say(fmt::format("leeboard: {} written, {} unchanged in {}", out->written(), out->unchanged(), out->path()));
  }
  return waiting;
}

}  // namespace leeboard::app
