// What a change of definitions means over many people.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "care/plan_change.hpp"

namespace leeboard::care {

/// What the change means for one person.
struct PersonImpact {
  std::string code;
  bool applies = true;  ///< false: the template says that it is not for this person
  bool applies_unknown = false;
  PlanChange plan;
  std::vector<std::string> forms;  ///< assessments whose score, band or flags differ
  bool changed() const { return !plan.empty() || !forms.empty(); }
};

/// How often a line changed in each way.
struct LineTally {
  long long appear = 0, vanish = 0, undecided = 0, blocked = 0, reworded = 0;
};

/// Counts by line and by option, so that memory stays flat however many people there are.
struct ImpactTally {
  static constexpr std::size_t named = 20;

  long long read = 0, changed = 0;
  long long applies_unknown = 0;  ///< whether the template is for them is not known
  long long forms = 0;            ///< with another score, band or flag
  std::map<std::string, long long> skipped;
  std::map<std::string, LineTally> lines;
  std::map<std::string, long long> verdicts;                           ///< "naltrexone_xr: warn -> block"
  std::map<std::string, std::pair<long long, long long>> escalations;  ///< that appear, that vanish
  std::vector<std::string> first;                                      ///< codes of the first few people who are touched

  /// Counts one person in; tells whether anything changes for them.
  bool add(const PersonImpact& impact);
  /// Somebody who is not drafted for: died, or discharged.
  void skip(const std::string& why) { ++skipped[why]; }
};

}  // namespace leeboard::care
