// What differs between two plans about the same person: which lines appear, vanish or become undecided, and each entry in words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "record/plan.hpp"

namespace leeboard::care {

/// The parts of a plan that are compared, in their order.
enum class PlanPart { escalation, problem, option, line, ask };
/// What became of an entry between two plans.
enum class EntryFate { added, removed, changed };
/// "escalation", "problem", "option", "line", "ask".
std::string_view format_part(PlanPart part);
/// "added", "removed", "changed".
std::string_view format_fate(EntryFate fate);

/// One entry that differs, in words: its standing, its day and its text, then whatever else is not the same.
struct EntryChange {
  PlanPart part = PlanPart::line;
  std::string id;
  EntryFate fate = EntryFate::changed;
  std::string before, after;  ///< empty where there is none
};

/// An option with its verdict on both sides: allowed, warn, ask, block, block-until-known, or `not listed`.
struct VerdictChange {
  std::string option, before, after;
  bool operator==(const VerdictChange&) const = default;
};

/// Every entry that differs, and ids of lines by what becomes of them, in the order of the plan.
struct PlanChange {
  std::vector<EntryChange> entries;
  std::vector<std::string> appear;     ///< proposed now, and not before
  std::vector<std::string> vanish;     ///< in the plan before in any way, and absent now
  std::vector<std::string> undecided;  ///< held by an unknown fact now, and not before
  std::vector<std::string> blocked;    ///< all its options are blocked now, and were not
  std::vector<std::string> reworded;   ///< the same standing, in other words, or with another day, owner or goal
  std::vector<VerdictChange> options;
  std::vector<std::string> escalations_appear, escalations_vanish;
  /// Whether all but problems and questions is the same.
  bool empty() const;
};

/// Compares two plans; ids, revisions and digests aside. Days are counted from each plan's own date, so what only moved along
/// with that date is the same.
PlanChange compare_plans(const CarePlan& before, const CarePlan& after);

}  // namespace leeboard::care
