// Calls people by name.
#include "report/name_words.hpp"

#include <fmt/format.h>

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

std::string death_words(const KeyFigures& figures) {
  if (!figures.death) return {};
  std::string out = "died";
  if (figures.death->at) out += " on " + format_date(figures.death->at->day);
  if (figures.age) out += fmt::format(", aged {}", *figures.age);
  return out;
}

}  // namespace leeboard::report
