// Tells how far off a day is.
#include "report/day_words.hpp"

#include "report/text_words.hpp"

namespace leeboard::report {

std::string when_words(Date day, Date today) {
  const auto days = day.since(today);
  if (days == 0) return "today";
  return days < 0 ? count_of(-days, "day", "days") + " over" : "in " + count_of(days, "day", "days");
}

}  // namespace leeboard::report
