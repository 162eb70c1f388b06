// Counts safety items and their answers.
#include "care/figures/safety.hpp"

#include <algorithm>
#include <set>

namespace leeboard::care {

namespace {
long long SafetyCounts::*place_of(const CountedSafety& item, Date until, int soon) {
  if (!item.is_answered || (item.answered && *item.answered > until)) return &SafetyCounts::unanswered;
  if (!item.answered) return &SafetyCounts::unknown;
  return item.answered->since(item.day) <= soon ? &SafetyCounts::soon : &SafetyCounts::later;
}
}  // namespace

void SafetyAnswers::add(const CountedPerson& person, const Period& counted, int soon) {
  std::set<std::string> seen;
  for (const auto& item : person.safety) {
    if (!counted.holds(item.day)) continue;
    const auto place = place_of(item, counted.last, soon);
    auto& kind = by_what[item.what];
    ++(kind.*place);
    ++(all.*place);
    if (seen.empty()) ++all.persons;
    if (seen.insert(item.what).second) ++kind.persons;
  }
  const auto days = std::ranges::count_if(person.overdoses, [&](Date day) { return counted.holds(day); });
  overdoses += days;
  overdose_persons += days > 0 ? 1 : 0;
}

}  // namespace leeboard::care
