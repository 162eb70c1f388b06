// Counts tests.
#include "care/figures/tests_taken.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "record/absent.hpp"

namespace leeboard::care {

namespace {
constexpr std::array<std::string_view, 2> results{"negative", "positive"};

bool is_result(std::string_view text) { return std::ranges::find(results, text) != results.end(); }

long long TestCounts::*place_of(TestOutcome outcome) {
  switch (outcome) {
    case TestOutcome::as_expected: return &TestCounts::as_expected;
    case TestOutcome::unexpected: return &TestCounts::unexpected;
    case TestOutcome::declined: return &TestCounts::declined;
    case TestOutcome::unknown: break;
  }
  return &TestCounts::unknown;
}
}  // namespace

TestOutcome outcome_of(std::string_view result, std::string_view expected) {
  const auto absent = parse_absent(result);
  if (result == "refused" || absent == Absent::declined) return TestOutcome::declined;
  if (absent || result.empty()) return TestOutcome::unknown;
  if (expected == "yes" || expected == result) return TestOutcome::as_expected;
  if (expected == "no" || (is_result(expected) && is_result(result))) return TestOutcome::unexpected;
  return TestOutcome::unknown;
}

void TestsTaken::add(const CountedPerson& person, const Period& counted) {
  std::set<std::string> seen;
  std::set<Date> on;
  for (const auto& test : person.tests) {
    if (!counted.holds(test.day)) continue;
    if (!lies_in_care(test.day, person, counted.last)) {
      ++outside_care;
      continue;
    }
    const auto place = place_of(test.outcome);
    auto& kind = by_analyte[test.analyte];
    ++(kind.*place);
    ++(all.*place);
    if (seen.empty()) ++all.persons;
    if (seen.insert(test.analyte).second) ++kind.persons;
    on.insert(test.day);
  }
  days += static_cast<long long>(on.size());
}

}  // namespace leeboard::care
