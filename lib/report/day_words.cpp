// Tells how far off a day is.
#include "report/day_words.hpp"

#include <fmt/format.h>

#include <array>
#include <chrono>

#include "report/text_words.hpp"

namespace leeboard::report {

std::string when_words(Date day, Date today) {
  const auto days = day.since(today);
  if (days == 0) return "today";
  return days < 0 ? count_of(-days, "day", "days") + " over" : "in " + count_of(days, "day", "days");
}

std::string spelled_date(Date day, Date today) {
  constexpr std::array weekdays{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
  constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                              "July",    "August",   "September", "October", "November", "December"};
  const std::chrono::year_month_day parts{day.days};
  auto out = fmt::format("{}, {} {}", weekdays[std::chrono::weekday{day.days}.c_encoding()], months[static_cast<unsigned>(parts.month()) - 1],
                         static_cast<unsigned>(parts.day()));
  const std::chrono::year_month_day now{today.days};
  return parts.year() == now.year() ? out : out + fmt::format(", {}", static_cast<int>(parts.year()));
}

std::string short_date(Date day, Date today) {
  constexpr long long half_a_year = 183;
  const auto apart = day.since(today);
  const auto whole = format_date(day);
  return apart > half_a_year || apart < -half_a_year ? whole : whole.substr(5);
}

}  // namespace leeboard::report
