// Writes exports.
#include "clinic/store/export_folder.hpp"

#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"

namespace leeboard::clinic {

namespace {
using Fields = std::span<const store::ExportField>;
constexpr auto schema = "leeboard.export/1";

std::string_view text_of(Fields fields, std::string_view name) {
  for (const auto& field : fields)
    if (field.name == name) return field.text;
  return {};
}

std::string file_name(std::string_view type) { return type == "kept" ? "kept.csv" : std::string(type) + "s.csv"; }
}  // namespace

std::string format_exported_json(std::string_view type, Fields fields) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", type);
  for (const auto& field : fields) {
    json.key(field.name);
    if (field.kind == store::FieldKind::null) json.null();
    else if (field.kind == store::FieldKind::number) json.number_text(field.text);
    else if (field.kind == store::FieldKind::json) json.raw(field.text);
    else json.value(field.text);
  }
  return json.end_object().take() + "\n";
}

std::string format_export_summary_json(long long records) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "summary").field("records", records);
  return json.end_object().take() + "\n";
}

ExportFolder::ExportFolder(const std::string& path, io::CsvStyle style, bool replace)
    : folder_(io::OutputDirectory::create(path)), style_(style), overwrite_(replace ? io::Overwrite::replace : io::Overwrite::refuse) {}

void ExportFolder::note_items(Fields fields) {
  const auto answers = io::read_stored_json(text_of(fields, "answers"));
  for (const auto entry : answers.root().entries())
    if (item_place_.emplace(entry.key, items_.size()).second) items_.emplace_back(entry.key);
}

void ExportFolder::add(std::string_view type, Fields fields) {
  if (type == "assessment") return add_form(fields);
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

void ExportFolder::add_form(Fields fields) {
  const auto [place, fresh] = files_.try_emplace("assessment", folder_, file_name("assessment"), overwrite_);
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

void ExportFolder::commit() {
  for (auto& [type, file] : files_) file.commit();
}

}  // namespace leeboard::clinic
