// Counts what changes.
#include "care/impact_tally.hpp"

namespace leeboard::care {

bool ImpactTally::add(const PersonImpact& impact) {
  if (!impact.applies) {
    skip("the template is not for them");
    return false;
  }
  ++read;
  if (impact.applies_unknown) ++applies_unknown;
  if (!impact.changed()) return false;
  ++changed;
  forms += static_cast<long long>(impact.forms.size());
  const auto& plan = impact.plan;
  for (const auto& id : plan.appear) ++lines[id].appear;
  for (const auto& id : plan.vanish) ++lines[id].vanish;
  for (const auto& id : plan.undecided) ++lines[id].undecided;
  for (const auto& id : plan.blocked) ++lines[id].blocked;
  for (const auto& id : plan.reworded) ++lines[id].reworded;
  for (const auto& option : plan.options) ++verdicts[option.option + ": " + option.before + " -> " + option.after];
  for (const auto& id : plan.escalations_appear) ++escalations[id].first;
  for (const auto& id : plan.escalations_vanish) ++escalations[id].second;
  if (first.size() < named) first.push_back(impact.code);
  return true;
}

}  // namespace leeboard::care
