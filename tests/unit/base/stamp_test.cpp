// Clinical times.
#include "base/stamp.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "base/zone.hpp"

using namespace leeboard;

namespace {
Stamp at(const char* text) {
  const auto stamp = parse_stamp(text, nullptr);
  REQUIRE(stamp);
  return *stamp;
}
}  // namespace

TEST_CASE("times keep the offset that they came with") {
  for (const char* text : {"2026-12-01", "2026-12-01T09:05-05:00", "2026-12-01T09:05:07+05:45", "2026-12-01T09:05Z"}) {
    CAPTURE(text);
    CHECK(format_stamp(at(text)) == text);
  }
  CHECK(format_stamp(at("2026-12-01T09:05:00.123+00:00")) == "2026-12-01T09:05Z");
  CHECK(at("2026-12-01T09:05-05:00").utc_seconds() == at("2026-12-01T14:05Z").utc_seconds());
  for (const char* wrong :
       {"2026-12-01T09:05", "2026-12-01T24:00Z", "2026-12-01T09:60Z", "2026-12-01T9:05Z", "2026-12-01 09:05Z", "2026-12-01T09:05z",
        "2026-12-01T09:05+0500", "2026-12-01T09:05+15:00", "2026-12-01T09:05:60Z", "2026-12-01T09:05:00.Z", "2026-12-01T"}) {
    CAPTURE(wrong);
    CHECK_FALSE(parse_stamp(wrong, nullptr));
  }
}

TEST_CASE("a missing offset comes from the clinic's zone, across the change of clocks") {
  const Zone zone("America/New_York");
  CHECK(format_stamp(*parse_stamp("2026-12-01T09:05", &zone)) == "2026-12-01T09:05-05:00");
  CHECK(format_stamp(*parse_stamp("2026-07-01T09:05", &zone)) == "2026-07-01T09:05-04:00");
  // 2026-11-01 01:30 comes twice: the first is summer time. 2026-03-08 02:30 does not exist.
  CHECK(format_stamp(*parse_stamp("2026-11-01T01:30", &zone)) == "2026-11-01T01:30-04:00");
  CHECK(format_stamp(*parse_stamp("2026-03-08T02:30", &zone)) == "2026-03-08T02:30-05:00");
  CHECK_THROWS_AS(Zone("America/New_Yorck"), Error);
}

TEST_CASE("what is seen from a day and from an instant") {
  const auto day = at("2026-12-01");
  CHECK(seen_from(at("2026-12-01T23:59-05:00"), day));
  CHECK_FALSE(seen_from(at("2026-12-02T00:00-05:00"), day));
  const auto noon = at("2026-12-01T12:00-05:00");
  CHECK(seen_from(at("2026-12-01T17:00Z"), noon));
  CHECK_FALSE(seen_from(at("2026-12-01T17:01Z"), noon));
  CHECK(seen_from(day, noon));
  CHECK_FALSE(seen_from(at("2026-12-02"), noon));
}

TEST_CASE("partial dates of FHIR keep their precision") {
  CHECK(format_stamp(*parse_partial_stamp("2019", nullptr)) == "2019");
  CHECK(format_stamp(*parse_partial_stamp("2019-05", nullptr)) == "2019-05");
  CHECK_FALSE(parse_partial_stamp("2019-13", nullptr));
  CHECK_FALSE(parse_stamp("2019-05", nullptr));
}

TEST_CASE("adding lengths of time") {
  CHECK(format_stamp(plus(at("2026-12-01"), Duration{7 * 1440})) == "2026-12-08");
  CHECK(format_stamp(plus(at("2026-12-31T23:30-05:00"), Duration{60})) == "2027-01-01T00:30-05:00");
  CHECK(hours_between(at("2026-12-01T09:00-05:00"), at("2026-12-01T15:30Z")) == doctest::Approx(1.5));
}

TEST_CASE("audit times are UTC with milliseconds") {
  const Instant instant{1764594300123};
  CHECK(format_instant(instant) == "2025-12-01T13:05:00.123Z");
  CHECK(parse_instant("2025-12-01T13:05:00.123Z") == instant);
  CHECK_FALSE(parse_instant("2025-12-01T13:05:00Z"));
  const Zone zone("Asia/Kathmandu");
  CHECK(format_stamp(local_stamp(instant, &zone)) == "2025-12-01T18:50+05:45");
}
