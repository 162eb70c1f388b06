// Lists people who were found.
#include "report/find_list.hpp"

#include <fmt/format.h>

#include "base/words.hpp"
#include "report/json_parts.hpp"
#include "report/patient_json.hpp"
#include "report/text_table.hpp"

namespace leeboard::report {

namespace {
constexpr auto schema = "leeboard.intake-find/1";

/// "Quandt, Marisol"; the code alone when no name is known.
std::string family_given(const Patient& patient) {
  auto without = patient;
  without.name.used.clear();
  return format_name(without);
}

std::string line_of(const ListedFound& found) {
  const auto& patient = found.patient;
  const auto* born = std::get_if<Stamp>(&patient.birth_date);
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "person").field("patient", patient.code).field("name", family_given(patient));
  write_text_or_null(json, "used", patient.name.used);
  write_said(json, "birth_date", born ? Said(format_stamp(*born)) : Said(std::get<Absent>(patient.birth_date)));
  write_text_or_null(json, "sex", said_text(patient.sex_at_birth));
  json.field("status", found.state).field("points", found.points);
  write_texts(json, "why", found.why);
  return json.end_object().take() + "\n";
}
}  // namespace

std::string find_json(const FoundList& found) {
  std::string out;
  for (const auto& one : found.people) out += line_of(one);
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "summary").field("people", found.people.size()).field("left", found.left);
  return out + json.field("near", found.near).end_object().take() + "\n";
}

std::string find_text(const FoundList& found, const Look& look) {
  if (found.people.empty()) return "nobody in the store is like that\n";
  TextTable table({"patient", "name", "born", "sex", "state", "points", "why"});
  for (const auto& [patient, state, points, why] : found.people) {
    auto name = family_given(patient);
    if (!patient.name.used.empty()) name += fmt::format(" \"{}\"", patient.name.used);
    table.row({patient.code, look.cut_names ? cut_name(name) : name, shown_birth(patient), shown(patient.sex_at_birth), state,
               fmt::format("{}", points), join_words(why, ", ")});
  }
  std::string out = found.near ? "nobody is just like that; these are near\n\n" : "";
  out += table.render(look, 0);
  if (found.left > 0) out += fmt::format("\n{} more: say more of the person\n", found.left);
  return out;
}

}  // namespace leeboard::report
