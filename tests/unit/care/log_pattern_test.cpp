// Early signs in the trigger log: the comparison with the days before, its floor, and what unlogged days hide.
#include "care/log_pattern.hpp"

#include <doctest/doctest.h>

#include "unit/care/plan_support.hpp"

using namespace leeboard;

namespace {
const Date today = parse_date("2026-12-01").value();

TriggerEvent entry(int days_ago, std::string_view kind, std::vector<std::string> triggers = {}) {
  TriggerEvent out;
  out.kind = *parse_word<TriggerEventKind>(kind);
  out.at = stamp_of(today.plus_days(-days_ago));
  out.triggers = std::move(triggers);
  return out;
}

std::vector<Trigger> inventory() {
  Trigger alley, boredom;
  alley.id = "T-1";
  alley.domain = TriggerDomain::places;
  boredom.id = "T-2";
  boredom.domain = TriggerDomain::emotions;
  return {alley, boredom};
}

const catalog::LogPattern pattern{{TriggerEventKind::exposure, TriggerEventKind::craving}, {TriggerDomain::places}, {14 * 1440}, 3, 2, 7};

/// Days 14 to 27 ago: `logged` quiet days, and `before` exposures on the first of them.
std::vector<TriggerEvent> earlier_days(int logged, int before) {
  std::vector<TriggerEvent> out;
  for (int i = 0; i < logged; ++i) out.push_back(entry(14 + i, "none"));
  for (int i = 0; i < before; ++i) out.push_back(entry(14, "exposure", {"T-1"}));
  return out;
}

bool rises(int now, int before, int logged = 14) {
  auto log = earlier_days(logged, before);
  for (int i = 0; i < now; ++i) log.push_back(entry(i, "exposure", {"T-1"}));
  return care::find_rise(pattern, log, inventory(), today) != nullptr;
}
}  // namespace

TEST_CASE("a pattern is new at three entries, and at twice as many as before") {
  CHECK_FALSE(rises(2, 0));
  CHECK(rises(3, 0));
  CHECK(rises(3, 1));
  CHECK_FALSE(rises(3, 2));
  CHECK(rises(4, 2));
  CHECK_FALSE(rises(9, 5));
}

TEST_CASE("too few logged days before: nobody knows what is new") {
  CHECK(rises(5, 0, 7));
  CHECK_FALSE(rises(5, 0, 6));
}

TEST_CASE("only entries of the kinds and domains count, and only in their days; the newest is named") {
  auto log = earlier_days(14, 0);
  for (const int ago : {0, 13}) log.push_back(entry(ago, "craving", {"T-2", "T-1"}));
  log.push_back(entry(5, "craving", {"T-2"}));
  log.push_back(entry(5, "coped", {"T-1"}));
  log.push_back(entry(5, "craving", {"T-9"}));
  log.push_back(entry(28, "craving", {"T-1"}));
  log.push_back(entry(-1, "craving", {"T-1"}));
  CHECK(care::find_rise(pattern, log, inventory(), today) == nullptr);
  log.push_back(entry(1, "exposure", {"T-1"}));
  const auto* newest = care::find_rise(pattern, log, inventory(), today);
  REQUIRE(newest != nullptr);
  CHECK(newest->at.day == today);
}

TEST_CASE("the thresholds are data: every fact about early signs states all of them") {
  int patterns = 0;
  for (const auto* name : {"warning.emotional", "warning.mental", "warning.physical"}) {
    const auto* fact = testing::built_in().vocabulary().find(name);
    REQUIRE(fact != nullptr);
    REQUIRE(fact->derived);
    REQUIRE(fact->derived->log);
    CHECK(fact->derived->log->within.minutes % 1440 == 0);
    CHECK(fact->world == catalog::FactWorld::closed);
    ++patterns;
  }
  CHECK(patterns == 3);
}
