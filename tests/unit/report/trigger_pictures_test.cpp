// Pictures of a trigger log: what is drawn is what is told.
#include <doctest/doctest.h>

#include <algorithm>

#include "io/utf8.hpp"
#include "report/trigger_course.hpp"
#include "report/trigger_week_map.hpp"
#include "report/views.hpp"

using namespace leeboard;

namespace {
TriggerEvent entry(const std::string& kind, const std::string& at, std::optional<int> intensity = {}) {
  TriggerEvent out;
  out.kind = *parse_word<TriggerEventKind>(kind);
  out.at = parse_stamp(at, nullptr).value();
  out.intensity = intensity;
  return out;
}
long long count(const report::Picture& picture, const std::string& look) { return std::ranges::count(picture.shapes, look, &report::Shape::look); }
}  // namespace

TEST_CASE("the week map counts by weekday and hour of the person's clock") {
  // 2026-11-27 is a Friday.
  const auto map =
      report::week_map({entry("craving", "2026-11-27T18:40-05:00"), entry("craving", "2026-11-20T18:05-05:00"), entry("craving", "2026-11-26T09:00Z"),
                        entry("lapse", "2026-11-27T18:59-05:00"), entry("craving", "2026-11-25"), entry("none", "2026-11-24")});
  REQUIRE(map);
  CHECK(map->told ==
        "3 cravings, use once. Most cravings: Friday at 18 h (2 times). Thursday: craving at 9 h. Friday: craving at 18 h (2 times); use at 18 h. 1 "
        "entry is without an hour not on the map.");
  CHECK(count(*map, "lapse") == 2);  // one on the map, one in the legend
  CHECK(count(*map, "s1") == 2);     // one craving, and the legend
  CHECK(count(*map, "s2") == 2);     // two, and the legend
  CHECK(count(*map, "s3") == 0);     // a few cravings are never painted as many
  for (const auto& line : map->lines) CHECK(io::display_width(line) <= 76);
  CHECK_FALSE(report::week_map({entry("craving", "2026-11-25"), entry("none", "2026-11-24")}));
}

TEST_CASE("shades stand for ranges without a gap, up to the most") {
  for (const int most : {1, 3, 4, 5, 7, 12, 100}) {
    std::vector<TriggerEvent> log;
    for (int i = 0; i < most; ++i) log.push_back(entry("craving", "2026-11-27T18:40-05:00"));
    log.push_back(entry("craving", "2026-11-26T09:00Z"));
    const auto map = report::week_map(log);
    REQUIRE(map);
    const auto& legend = map->lines[map->lines.size() - 2];
    CAPTURE(legend);
    CHECK(legend.find("░ 1") != std::string::npos);
    CHECK((legend.find(std::to_string(most) + " ") != std::string::npos || legend.find("-" + std::to_string(most)) != std::string::npos));
    CHECK(map->lines[1 + 3].find("░░") != std::string::npos);  // Thursday's one craving
    if (most >= 4) CHECK(map->lines[1 + 4].find("██") != std::string::npos);
    for (const auto& line : map->lines) CHECK(io::display_width(line) <= 76);
  }
}

TEST_CASE("a course of years stays within a screen and is told by the month") {
  std::vector<TriggerEvent> log;
  for (int week = 0; week < 150; ++week) {
    auto one = entry("craving", "2024-01-03", week % 11);
    one.at = stamp_of(parse_date("2024-01-03")->plus_days(7 * week));
    log.push_back(one);
  }
  const auto course = report::craving_course(log, {});
  REQUIRE(course);
  for (const auto& line : course->lines) CHECK(io::display_width(line) <= 76);
  CHECK(course->told.starts_with("Mean strength of cravings by month, 0 to 10. 2024-01: 5 cravings, mean 2."));
  CHECK(std::ranges::count(course->told, ':') == 35);
}

TEST_CASE("the course of cravings needs three, breaks where a week is empty, and marks plan changes") {
  const std::vector<TriggerEvent> log{entry("craving", "2026-11-02T10:00Z", 8), entry("craving", "2026-11-03T10:00Z", 5),
                                      entry("craving", "2026-11-10", 4), entry("craving", "2026-11-25", 2), entry("craving", "2026-11-24")};
  const auto course = report::craving_course(log, {*parse_date("2026-11-09"), *parse_date("2026-12-01"), *parse_date("2026-01-01")});
  REQUIRE(course);
  CHECK(course->told.starts_with("Mean strength of cravings by week, 0 to 10. 2026-11-02: 2 cravings, mean 6.5. 2026-11-09: 1 craving, mean 4."));
  CHECK(course->told.ends_with("The plan changed on 2026-11-09. The plan changed on 2026-12-01."));
  CHECK(count(*course, "soft") == 4);
  CHECK(count(*course, "trend") == 2);   // one stretch, and the legend
  CHECK(count(*course, "change") == 3);  // two days, and the legend
  CHECK_FALSE(report::craving_course({log[0], log[1], log[4]}, {}));
}

TEST_CASE("strength is drawn only where it was told twice, and names are escaped") {
  const auto day = *parse_date("2026-11-01"), later = *parse_date("2026-12-01");
  const auto bars =
      report::strength_bars({{"T-1", "payday <Friday>", 8, 4, day, later}, {"T-2", "once", 5, 5, day, day}, {"T-3", "never", {}, {}, {}, {}}});
  REQUIRE(bars);
  CHECK(bars->told == "T-1 payday <Friday>: 8 of 10 on 2026-11-01, 4 on 2026-12-01.");
  report::Document document;
  document.sections.push_back({"pictures", "In pictures", {*bars}});
  const auto html = report::render_html(document);
  CHECK(html.find("payday &lt;Friday&gt;") != std::string::npos);
  CHECK(html.find("<Friday>") == std::string::npos);
  CHECK(report::render_json(document).find("\"type\":\"picture\"") != std::string::npos);
}
