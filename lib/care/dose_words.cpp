// Words doses.
#include "care/dose_words.hpp"

#include <algorithm>

#include "catalog/care_template.hpp"

namespace leeboard::care {
namespace {

constexpr std::string_view not_known = "not known yet";

struct Unit {
  long long minutes;
  std::string_view one, many;
};

std::string in_unit(const catalog::Wait& wait, const Unit& unit) {
  const Range range{static_cast<double>(wait.low.minutes) / static_cast<double>(unit.minutes),
                    static_cast<double>(wait.high.minutes) / static_cast<double>(unit.minutes)};
  return format_range(range) + " " + std::string(range.exact() && range.low == 1 ? unit.one : unit.many);
}

std::string known(const std::optional<Range>& dose, const std::string& unit) { return dose ? dose_words(*dose, unit) : std::string(not_known); }
std::string known(const std::optional<Date>& day) { return day ? format_date(*day) : std::string(not_known); }

std::string supply_words(const PlanDose& dose) {
  const auto last = dose.last_day ? "last to " + format_date(*dose.last_day) : std::string();
  if (!dose.quantity) return dose.last_day ? "enough, counted by the prescriber, " + last : std::string(not_known);
  const auto& supply = *dose.quantity;
  return std::to_string(supply.count) + " x " + format_number(supply.strength) + " " + dose.unit +
         (supply.product.empty() ? "" : " " + supply.product) + ", " + last;
}

std::string fact_words(const FactSheet& sheet, const std::string& name) {
  const auto* value = sheet.value(name);
  return value ? format_value(*value) : std::string(not_known);
}

std::string band_words(const PlanDoseBand& band, std::string_view name) {
  if (name == "next") return format_date(band.next);
  if (name == "next_earliest") return format_date(band.next_earliest);
  if (name == "next_latest") return format_date(band.next_latest);
  if (name == "not_before") return known(band.not_before);
  if (name == "window_to") return known(band.window_to);
  if (name == "days") return format_range(band.days);
  if (name == "span") return band.span;
  return name == "title" ? band.title : std::string(not_known);
}

std::string words_for(const std::string& name, const catalog::Schedule& schedule, const PlanDose& dose, const FactSheet& sheet) {
  if (name == "day_total") return known(dose.day_total, dose.unit);
  if (name == "day_most") return known(dose.day_most, dose.unit);
  if (name == "day2") return known(dose.day2, dose.unit);
  if (name == "count") return dose.quantity ? std::to_string(dose.quantity->count) : std::string(not_known);
  if (name == "by") return known(dose.last_day);
  if (name == "supply") return supply_words(dose);
  if (name == "second_look") return schedule.second_look ? wait_words(*schedule.second_look) : std::string(not_known);
  if (name == "next_step") return schedule.next_step ? format_date(plus(sheet.as_of(), *schedule.next_step).day) : std::string(not_known);
  if (name.starts_with("dose.")) {
    const auto place = parse_integer(std::string_view(name).substr(5));
    if (place && *place >= 1 && *place <= static_cast<long long>(dose.steps.size()))
      return dose_words(dose.steps[static_cast<std::size_t>(*place - 1)].dose, dose.unit);
    return std::string(not_known);
  }
  if (name.starts_with("column.")) {
    const auto at = std::ranges::find(dose.columns, name.substr(7), &PlanDoseColumn::id);
    if (at == dose.columns.end()) return std::string(not_known);
    return at->dose ? dose_words(*at->dose, dose.unit) : "not stated";
  }
  if (name.starts_with("band.") && dose.band) return band_words(*dose.band, std::string_view(name).substr(5));
  return fact_words(sheet, name);
}

}  // namespace

std::string dose_words(const Range& dose, const std::string& unit) {
  const auto number = dose.exact() ? format_number(dose.low) : format_number(dose.low) + "-" + format_number(dose.high);
  return number + (unit.empty() ? "" : " " + unit);
}

std::string wait_words(const catalog::Wait& wait) {
  constexpr Unit minutes{1, "min", "min"}, hours{60, "h", "h"}, days{1440, "day", "days"}, weeks{10080, "week", "weeks"};
  for (const auto& unit : {weeks, days, hours}) {
    const bool whole = wait.low.minutes % unit.minutes == 0 && wait.high.minutes % unit.minutes == 0;
    const bool large = unit.minutes == days.minutes    ? wait.high.minutes > 2 * unit.minutes
                       : unit.minutes == weeks.minutes ? wait.high.minutes > 4 * unit.minutes
                                                       : wait.high.minutes > unit.minutes;
    if (whole && large) return in_unit(wait, unit);
  }
  return in_unit(wait, wait.high.minutes > 90 && wait.low.minutes % 60 == 0 && wait.high.minutes % 60 == 0 ? hours : minutes);
}

std::string fill_dose_text(const std::string& text, const catalog::Schedule& schedule, const PlanDose& dose, const FactSheet& sheet) {
  std::string out;
  std::size_t from = 0;
  for (auto at = text.find("{{"); at != std::string::npos; at = text.find("{{", from)) {
    const auto end = text.find("}}", at);
    if (end == std::string::npos) break;
    const auto name = catalog::placeholders(std::string_view(text).substr(at, end + 2 - at)).front();
    out += text.substr(from, at - from) + words_for(name, schedule, dose, sheet);
    from = end + 2;
  }
  return out + text.substr(from);
}

}  // namespace leeboard::care
