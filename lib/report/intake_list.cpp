// Lists people.
#include "report/intake_list.hpp"

#include <fmt/format.h>

#include "report/json_parts.hpp"
#include "report/patient_json.hpp"
#include "report/text_table.hpp"

namespace leeboard::report {

namespace {
constexpr auto schema = "leeboard.intake-list/1";

std::string line_of(const ListedPatient& entry) {
  const auto& [patient, episode, status, next] = entry;
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "patient").field("patient", patient.code);
  json.field("name", format_name(patient)).field("birth_date", shown_birth(patient)).field("status", status);
  write_text_or_null(json, "episode", episode ? episode->id : "");
  write_time(json, "admitted", episode ? episode->admitted : std::nullopt);
  write_time(json, "discharged", episode ? episode->discharged : std::nullopt);
  write_said(json, "programme", episode ? episode->programme : Said(Absent::not_asked));
  write_said(json, "clinician", episode ? episode->clinician : Said(Absent::not_asked));
  write_time(json, "next_visit", next);
  return json.end_object().take() + "\n";
}

std::vector<std::string> cells_of(const ListedPatient& entry) {
  const auto time = [](const std::optional<Stamp>& stamp) { return stamp ? format_stamp(*stamp) : std::string{}; };
  const auto& [patient, episode, status, next] = entry;
  return {patient.code,
          format_name(patient),
          shown_birth(patient),
          std::string(status),
          time(episode ? episode->admitted : std::nullopt),
          episode ? said_text(episode->programme) : "",
          episode ? said_text(episode->clinician) : "",
          time(next)};
}
}  // namespace

std::string intake_list_json(const std::vector<ListedPatient>& people, long long left_out) {
  std::string out;
  for (const auto& entry : people) out += line_of(entry);
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "summary").field("patients", people.size());
  if (left_out > 0) json.field("left_out", left_out);
  return out + json.end_object().take() + "\n";
}

std::vector<std::vector<std::string>> intake_list_rows(const std::vector<ListedPatient>& people) {
  std::vector<std::vector<std::string>> rows{{"patient", "name", "birth_date", "status", "admitted", "programme", "clinician", "next_visit"}};
  for (const auto& entry : people) rows.push_back(cells_of(entry));
  return rows;
}

std::string intake_list_text(const std::vector<ListedPatient>& people, long long left_out, const Look& look) {
  const auto rest = left_out == 0 ? std::string{} : fmt::format("{} left out (died, inactive, test): add --all\n", left_out);
  if (people.empty()) return "no patients\n" + rest;
  TextTable table({"patient", "name", "born", "status", "admitted", "programme", "clinician"});
  for (const auto& entry : people) {
    auto row = cells_of(entry);
    row.pop_back();
    if (look.cut_names) row[1] = cut_name(row[1]);
    table.row(std::move(row));
  }
  return table.render(look, 0) + fmt::format("\n{} {}\n", people.size(), people.size() == 1 ? "patient" : "patients") + rest;
}

}  // namespace leeboard::report
