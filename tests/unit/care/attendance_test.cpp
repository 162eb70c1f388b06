// Visits are counted by what became of them; what is ahead or lies outside is not.
#include "care/attendance.hpp"

#include <doctest/doctest.h>

using namespace leeboard;

namespace {
Event visit(const char* day, const char* status) {
  Event event;
  event.kind = EventKind::encounter;
  event.at = stamp_of(*parse_date(day));
  event.details = {{"status", status}};
  return event;
}
const Date today = *parse_date("2026-12-01");
}  // namespace

TEST_CASE("each visit of the period is counted once, under what became of it") {
  Event call = visit("2026-11-10", "kept");
  call.kind = EventKind::contact;
  const std::vector<Event> events{visit("2026-10-31", "kept"),
                                  visit("2026-11-01", "kept"),
                                  call,
                                  visit("2026-11-11", "missed"),
                                  visit("2026-11-12", "cancelled-by-patient"),
                                  visit("2026-11-13", "cancelled-by-clinic"),
                                  visit("2026-11-14", "cancelled"),
                                  visit("2026-11-15", "booked"),
                                  visit("2026-11-16", "planned"),
                                  visit("2026-11-30", "kept"),
                                  visit("2026-12-01", "booked"),
                                  visit("2026-12-08", "cancelled")};
  const auto counted = care::count_attendance(events, *care::parse_period("2026-11"), today);
  CHECK(counted.attended == 2);
  CHECK(counted.missed == 1);
  CHECK(counted.excused == 3);
  CHECK(counted.no_outcome == 2);
  CHECK(counted.scheduled() == 8);
  const auto wide = care::count_attendance(events, *care::parse_period("2026-10-01..2026-12-31"), today);
  CHECK(wide.scheduled() == 9);
  CHECK(care::count_attendance({}, *care::parse_period("2026-11"), today).scheduled() == 0);
}

TEST_CASE("kept visits and bookings ahead come in their order") {
  const std::vector<Event> events{visit("2026-12-20", "booked"), visit("2026-12-01", "booked"), visit("2026-11-30", "booked"),
                                  visit("2026-11-20", "kept"),   visit("2026-11-02", "kept"),   visit("2026-11-03", "missed")};
  const auto kept = care::kept_visits(events, *care::parse_period("2026-11"));
  REQUIRE(kept.size() == 2);
  CHECK(format_date(kept.front().day) == "2026-11-02");
  const auto ahead = care::bookings_ahead(events, today);
  REQUIRE(ahead.size() == 2);
  CHECK(format_date(ahead.front().day) == "2026-12-01");
}
