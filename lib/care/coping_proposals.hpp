// What could be done about triggers that nothing is planned for.
#pragma once

#include <string>
#include <vector>

#include "care/trigger_review.hpp"
#include "catalog/coping.hpp"
#include "record/plan.hpp"

namespace leeboard::care {

/// A strategy for one trigger, and what the person's own log says of it.
struct ProposedCoping {
  const catalog::CopingStrategy* strategy = nullptr;
  long long tried = 0, coped = 0;
};

/// An open trigger without a plan, and up to three strategies that fit it.
struct CopingProposal {
  std::string trigger, text;
  TriggerDomain domain{};
  std::optional<int> strength;
  std::vector<ProposedCoping> strategies;
};

/// Whether an open trigger has no strategy, no step that is still to do, and no line in the plan (null: no plan).
bool is_uncovered(const Trigger& trigger, const CarePlan* plan);

/// For each uncovered trigger, the strongest first. What the log says was followed by coping comes first; a trigger that can be avoided gets
/// ways to remove it, one that cannot gets ways to meet it; avoidance never stands alone.
std::vector<CopingProposal> propose_coping(const std::vector<Trigger>& inventory, const CarePlan* plan, const catalog::CopingLibrary& library,
                                           const std::vector<CopingCount>& own);

}  // namespace leeboard::care
