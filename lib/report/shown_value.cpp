// Makes values of days and texts.
#include "report/shown_value.hpp"

namespace leeboard::report {

Value day_value(const std::optional<Date>& day, std::string_view missing) {
  if (day) return format_date(*day);
  return Missing{std::string(missing)};
}

Value said_value(const Said& said) {
  if (const auto* text = std::get_if<std::string>(&said)) return *text;
  return Missing{std::string(format_absent(std::get<Absent>(said)))};
}

}  // namespace leeboard::report
