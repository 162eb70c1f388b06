// Makes values of days and texts.
#include "report/shown_value.hpp"

#include "record/days_of.hpp"

namespace leeboard::report {

Value day_value(const std::optional<Date>& day, std::string_view missing) {
  if (day) return format_date(*day);
  return Missing{std::string(missing)};
}

Value days_value(const std::optional<Stamp>& at) {
  if (at) return format_days(*at);
  return day_value(std::nullopt);
}

Value said_value(const Said& said) {
  if (const auto* text = std::get_if<std::string>(&said)) return *text;
  return Missing{std::string(format_absent(std::get<Absent>(said)))};
}

}  // namespace leeboard::report
