// Calls people by name.
#include "report/name_words.hpp"

#include <fmt/format.h>

#include "io/read_stored_json.hpp"
#include "record/name_parts.hpp"
#include "report/key_figures.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

std::string staff_name(const ReportSetting& setting, std::string_view id) {
  const auto found = setting.staff.find(id);
  return found == setting.staff.end() ? std::string(id) : found->second;
}

std::string short_name(const PersonRecord& record, const KeyFigures& figures) {
  const auto& name = record.patient.name;
  std::string out = !name.used.empty() ? name.used : !name.given.empty() ? name.given.front() : name.family;
  if (figures.death) return out;
  if (figures.age) out += (out.empty() ? "" : ", ") + count_of(*figures.age, "year", "years");
  return out;
}

std::string list_name(const Patient& patient, bool named) {
  const auto& name = patient.name;
  const auto given = !name.used.empty() ? name.used : !name.given.empty() ? name.given.front() : std::string();
  if (!named || given.empty()) return patient.code;
  auto out = patient.code + " " + given;
  if (name.family.empty()) return out;
  // The first letter, whole: it may take several bytes.
  std::size_t end = 1;
  while (end < name.family.size() && (static_cast<unsigned char>(name.family[end]) & 0xC0U) == 0x80U) ++end;
  return out + " " + name.family.substr(0, end) + ".";
}

std::string death_words(const KeyFigures& figures) {
  if (!figures.death) return {};
  std::string out = "died" + death_time_words(*figures.death);
  if (figures.age) out += fmt::format(", aged {}", *figures.age);
  return out;
}

std::string day_or_period(const Death& death) {
  const auto day = known_day(death);
  return day ? format_date(*day) : death.at ? format_stamp(*death.at) : std::string();
}

std::string former_words(const Patient& patient) {
  const auto text = former_names_text(patient);
  if (text.empty()) return {};
  const auto document = io::read_stored_json(std::string(text));
  std::string out;
  for (const io::Node one : document.root().items()) {
    Patient before;
    before.name.family = one.find("family")->text();
    for (const io::Node given : one.find("given")->items()) before.name.given.emplace_back(given.text());
    out += (out.empty() ? "" : "; ") + format_name(before);
  }
  return out;
}

std::string status_words(PersonStatus status) {
  switch (status) {
    case PersonStatus::entered_in_error: return "the record was entered in error";
    case PersonStatus::test: return "a test record";
    case PersonStatus::died: return "died";
    case PersonStatus::inactive: return "the record is out of use";
    case PersonStatus::active: return "in care";
    case PersonStatus::inquiry: return "not in care";
    case PersonStatus::discharged: return "not in care now";
    case PersonStatus::no_episode: return "no stretch of care recorded";
  }
  return {};
}

std::string kind_words(EpisodeKind kind) {
  switch (kind) {
    case EpisodeKind::care: break;
    case EpisodeKind::inquiry: return "an inquiry";
    case EpisodeKind::collateral: return "here for somebody else";
  }
  return {};
}

std::string care_words(const PersonRecord& record, PersonStatus status) {
  const auto kind = status == PersonStatus::inquiry && record.episode ? kind_words(record.episode->kind) : std::string();
  return kind.empty() ? status_words(status) : kind + ", " + status_words(status);
}

}  // namespace leeboard::report
