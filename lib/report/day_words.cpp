// Tells how far off a day is.
#include "report/day_words.hpp"

#include "report/text_words.hpp"

namespace leeboard::report {

std::string when_words(Date day, Date today) {
  const auto days = day.since(today);
  if (days == 0) return "today";
  return days < 0 ? count_of(-days, "day", "days") + " over" : "in " + count_of(days, "day", "days");
}

std::string short_date(Date day, Date today) {
  constexpr long long half_a_year = 183;
  const auto apart = day.since(today);
  const auto whole = format_date(day);
  return apart > half_a_year || apart < -half_a_year ? whole : whole.substr(5);
}

}  // namespace leeboard::report
