// Conditions that nobody can fulfil are found, and no others are blamed.
#include "rules/reach.hpp"

#include <doctest/doctest.h>

#include <variant>

#include "catalog/read_condition.hpp"
#include "catalog/vocabulary.hpp"
#include "io/read_yaml.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;

namespace {
rules::Condition condition(const std::string& yaml) {
  const auto document = io::read_yaml("when: " + yaml + "\n", "test.yaml");
  Diagnostics faults;
  auto out = catalog::read_condition(*document.root().find("when"), testing::built_in().vocabulary(), faults);
  for (const auto& fault : faults.sorted()) FAIL_CHECK(fault.message);
  REQUIRE(out);
  return std::move(*out);
}
bool reachable(const std::string& when, const std::string& unless = {}) {
  const auto first = condition(when);
  if (unless.empty()) return rules::can_hold({{&first, true}}, testing::built_in().vocabulary());
  const auto second = condition(unless);
  return rules::can_hold({{&first, true}, {&second, false}}, testing::built_in().vocabulary());
}
}  // namespace

TEST_CASE("contradicting conditions can never hold") {
  CHECK_FALSE(reachable("{all: ['cows.total >= 13', 'cows.total < 13']}"));
  CHECK_FALSE(reachable("{all: ['cows.total >= 48', {not: 'cows.total = 48'}]}"));
  CHECK_FALSE(reachable("{all: [pregnant, {not: pregnant}]}"));
  CHECK_FALSE(reachable("pregnant", "pregnant = yes"));
  CHECK_FALSE(reachable("{all: ['opioid.class = short', 'opioid.class in [methadone, long]']}"));
  CHECK_FALSE(reachable("{all: ['cows.objective_signs = none', 'cows.objective_signs = yawning']}"));
  CHECK_FALSE(reachable("{all: ['overdose.last_date > plan - 7d', 'overdose.last_date < plan - 30d']}"));
  CHECK_FALSE(reachable("{all: ['meds.drug = methadone', {not: 'meds.drug in [methadone, naltrexone]'}]}"));
}

TEST_CASE("what some person fulfils is not blamed") {
  CHECK(reachable("{all: ['cows.total >= 8', 'cows.total < 13']}"));
  CHECK(reachable("{all: ['cows.objective_signs = yawning', 'cows.objective_signs = mydriasis']}"));
  CHECK(reachable("{all: ['meds.drug = methadone', 'meds.drug = naltrexone']}"));
  CHECK(reachable("{any: [pregnant, {not: pregnant}]}"));
  CHECK(reachable("{all: ['overdose.last_date > plan - 30d', 'overdose.last_date < plan - 7d']}"));
  CHECK(reachable("{not: {any: [pregnant, 'phq9 >= 10']}}", "'phq9 >= 5'"));
}
