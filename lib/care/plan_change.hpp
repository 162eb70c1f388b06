// What differs between two drafts about the same person: which lines appear, vanish or become undecided.
#pragma once

#include <string>
#include <vector>

#include "record/plan.hpp"

namespace leeboard::care {

/// An option with its verdict on both sides: allowed, warn, ask, block, block-until-known, or `not listed`.
struct VerdictChange {
  std::string option, before, after;
  bool operator==(const VerdictChange&) const = default;
};

/// Ids of lines by what becomes of them, in the order of the plan.
struct PlanChange {
  std::vector<std::string> appear;     ///< proposed now, and not before
  std::vector<std::string> vanish;     ///< in the plan before in any way, and absent now
  std::vector<std::string> undecided;  ///< held by an unknown fact now, and not before
  std::vector<std::string> blocked;    ///< all its options are blocked now, and were not
  std::vector<std::string> reworded;   ///< the same standing, in other words, or with another day, owner or goal
  std::vector<VerdictChange> options;
  std::vector<std::string> escalations_appear, escalations_vanish;
  bool empty() const;
};

/// Compares two drafts; ids, revisions, questions and digests aside.
PlanChange compare_plans(const CarePlan& before, const CarePlan& after);

}  // namespace leeboard::care
