// Puts medicines into JSON and into words.
#include "report/medicine_json.hpp"

#include "io/json_writer.hpp"
#include "report/json_parts.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

namespace {
using catalog::MedicineState;

void begin(io::JsonWriter& json, std::string_view name) {
  json.begin_object().field("schema", "leeboard.medicine/1").field("type", "medicine").field("name", name);
}
}  // namespace

std::string render_medicine_json(const catalog::MedicineReading& reading) {
  const bool known = reading.state != MedicineState::not_recognised;
  io::JsonWriter json;
  begin(json, reading.text);
  json.field("recognised", reading.is_recognised()).field("state", format_medicine_state(reading.state));
  write_text_or_null(json, "kind", known ? format_medicine_kind(reading.kind) : std::string_view{});
  write_texts(json, "ingredients", reading.ingredients);
  write_text_or_null(json, "form_route", reading.form_route);
  write_texts(json, "classes", reading.classes);
  write_text_or_null(json, "oud_role", reading.oud_role);
  write_text_or_null(json, "drug", reading.drug);
  write_texts(json, "near", reading.near);
  write_text_or_null(json, "evidence", std::string(format_word(reading.evidence)));
  return json.end_object().take();
}

std::string render_medicine_row_json(const catalog::Medicine& row) {
  io::JsonWriter json;
  begin(json, row.name);
  json.field("kind", format_medicine_kind(row.kind));
  write_texts(json, "ingredients", row.ingredients);
  write_text_or_null(json, "form_route", row.form_route);
  write_texts(json, "classes", row.classes);
  json.field("oud_role", row.oud_role);
  write_text_or_null(json, "rxcui", row.rxcui);
  json.field("source", row.source).field("evidence", format_word(row.evidence)).field("site", row.site);
  return json.end_object().take();
}

std::string render_medicine_text(const catalog::MedicineReading& reading) {
  std::string text = reading.text + "\n";
  switch (reading.state) {
    case MedicineState::not_recognised:
      text += "  not recognised: it may be of any class\n";
      if (!reading.near.empty()) text += "  did you mean: " + listed(reading.near) + "?\n";
      return text;
    case MedicineState::device: return text + "  no medicine: a device\n";
    case MedicineState::unresolved: text += "  known as a word, but it does not say which medicine is meant: ask\n"; break;
    case MedicineState::recognised: break;
  }
  if (!reading.ingredients.empty()) text += "  ingredients: " + listed(reading.ingredients) + "\n";
  if (!reading.form_route.empty()) text += "  form:        " + reading.form_route + "\n";
  if (!reading.classes.empty()) text += "  classes:     " + listed(reading.classes) + "\n";
  if (!reading.oud_role.empty()) text += "  role:        " + reading.oud_role + "\n";
  if (!reading.drug.empty()) text += "  in rules:    " + reading.drug + "\n";
  return text + "  evidence:    " + std::string(format_word(reading.evidence)) + "\n";
}

}  // namespace leeboard::report
