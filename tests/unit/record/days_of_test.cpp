// The days that a time told without its day may mean.
#include "record/days_of.hpp"

#include <doctest/doctest.h>

using namespace leeboard;

TEST_CASE("a month and a year are ranges of days, and are written as they were told") {
  struct Row {
    const char *told, *first, *last, *written;
  };
  for (const auto& [told, first, last, written] : std::initializer_list<Row>{{"2026-10-05", "2026-10-05", "2026-10-05", "2026-10-05"},
                                                                             {"2026-10-05T09:30-05:00", "2026-10-05", "2026-10-05", "2026-10-05"},
                                                                             {"2026-10", "2026-10-01", "2026-10-31", "2026-10"},
                                                                             {"2026-12", "2026-12-01", "2026-12-31", "2026-12"},
                                                                             {"2028-02", "2028-02-01", "2028-02-29", "2028-02"},
                                                                             {"2026", "2026-01-01", "2026-12-31", "2026"}}) {
    CAPTURE(told);
    const auto stamp = *parse_partial_stamp(told, nullptr);
    CHECK(format_date(days_of(stamp).first) == first);
    CHECK(format_date(days_of(stamp).last) == last);
    CHECK(format_days(stamp) == written);
    CHECK(is_partial(stamp) == (std::string_view(first) != last));
  }
}
