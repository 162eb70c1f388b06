// `leeboard store export`: everything, readable without us. NDJSON to standard output, or CSV files into a folder.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <map>
#include <memory>
#include <optional>

#include "base/error.hpp"
#include "io/csv_writer.hpp"
#include "io/files.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"
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

std::string ndjson_line(std::string_view type, Fields fields) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.export/1").field("type", type);
  for (const auto& field : fields) {
    json.key(field.name);
    if (field.kind == store::FieldKind::null) json.null();
    else if (field.kind == store::FieldKind::number) json.number_text(field.text);
    else if (field.kind == store::FieldKind::json) json.raw(field.text);
    else json.value(field.text);
  }
  return json.end_object().take() + "\n";
}

Outcome export_ndjson(Context& context) {
  long long lines = 0;
  store::export_rows(context.store_path(), make_open_options(context).wait_ms, [&](std::string_view type, Fields fields) {
    context.print(ndjson_line(type, fields));
    ++lines;
  });
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.export/1").field("type", "summary").field("records", lines);
  context.print(json.end_object().take() + "\n");
  return {};
}

std::string_view text_of(Fields fields, std::string_view name) {
  for (const auto& field : fields)
    if (field.name == name) return field.text;
  return {};
}

/// One CSV file per type; forms are wide: a column for each item that any form has, so that `assess import` reads them.
class CsvFolder {
 public:
  CsvFolder(const std::string& path, io::CsvStyle style, bool replace)
      : folder_(io::OutputDirectory::create(path)), style_(style), overwrite_(replace ? io::Overwrite::replace : io::Overwrite::refuse) {}

  void note_items(Fields fields) {
    const auto answers = io::read_stored_json(text_of(fields, "answers"));
    for (const auto entry : answers.root().entries())
      if (item_place_.emplace(entry.key, items_.size()).second) items_.emplace_back(entry.key);
  }

  void row(std::string_view type, Fields fields) {
    if (type == "assessment") return form(fields);
    const auto [place, fresh] = files_.try_emplace(std::string(type), folder_, file_name(type), overwrite_);
    std::vector<std::string> cells;
    if (fresh) {
      for (const auto& field : fields) cells.emplace_back(field.name);
      place->second.write(io::csv_row(cells, style_));
      cells.clear();
    }
    for (const auto& field : fields) cells.push_back(field.text);
    place->second.write(io::csv_row(cells, style_));
  }

  void commit() {
    for (auto& [type, file] : files_) file.commit();
  }

 private:
  static std::string file_name(std::string_view type) { return type == "kept" ? "kept.csv" : std::string(type) + "s.csv"; }

  void form(Fields fields) {
    const auto [place, fresh] = files_.try_emplace("assessment", folder_, "assessments.csv", overwrite_);
    std::vector<std::string> cells;
    if (fresh) {
      cells = {"patient", "instrument", "taken_at", "by", "basis", "id"};
      cells.insert(cells.end(), items_.begin(), items_.end());
      place->second.write(io::csv_row(cells, style_));
      cells.clear();
    }
    for (const auto name : {"patient", "instrument", "taken_at", "by", "basis", "id"}) cells.emplace_back(text_of(fields, name));
    cells.resize(6 + items_.size());
    const auto answers = io::read_stored_json(text_of(fields, "answers"));
    for (const auto entry : answers.root().entries()) {
      const auto absent = entry.value.find("absent");
      cells[6 + item_place_.find(std::string(entry.key))->second] = std::string(absent ? absent->text() : entry.value.text());
    }
    place->second.write(io::csv_row(cells, style_));
  }

  io::OutputDirectory folder_;
  io::CsvStyle style_;
  io::Overwrite overwrite_;
  std::map<std::string, io::AtomicFile> files_;
  std::map<std::string, std::size_t> item_place_;
  std::vector<std::string> items_;
};

Outcome export_csv(Context& context) {
  const auto& globals = context.globals();
  if (globals.output.empty() || globals.output == "-")
    throw Error(ErrorKind::usage, "an export as CSV is a folder of files").mend_with("name a folder with -o DIR, or use --format ndjson");
  CsvFolder folder(globals.output, globals.csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded, globals.force);
  const auto wait = make_open_options(context).wait_ms;
  store::export_rows(context.store_path(), wait, [&](std::string_view type, Fields fields) {
    if (type == "assessment") folder.note_items(fields);
  });
  store::export_rows(context.store_path(), wait, [&](std::string_view type, Fields fields) { folder.row(type, fields); });
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

Action declare(Arguments&) {
  return [](Context& context) { return run_export(context); };
}
}  // namespace

Verb store_export_verb() {
  return {"export",
          "everything as NDJSON, or as CSV files in a folder",
          Access::none,
          declare,
          {{"All records, one a line", "leeboard store export -o clinic.ndjson"},
           {"For a spreadsheet", "leeboard store export --format csv -o clinic-csv"}},
          {"ndjson", "json", "csv"}};
}

}  // namespace leeboard::app
