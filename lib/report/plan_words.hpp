// The plan in words: one table of verdicts, and one way to say why, what for and what something waits for.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "record/plan.hpp"
#include "record/trigger.hpp"

namespace leeboard::catalog {
class Vocabulary;
struct TreatmentOptions;
}  // namespace leeboard::catalog

namespace leeboard::report {

/// Treatment options by id, with their titles.
using OptionTitles = std::map<std::string, std::string, std::less<>>;
/// Titles of options by id.
OptionTitles option_titles(const catalog::TreatmentOptions& options);

/// "possible", "possible, take care", "ask first", "BLOCKED", "BLOCKED UNTIL KNOWN".
std::string_view verdict_words(const PlanOption& option);

/// "the person's choice"; empty where nothing was said of it.
std::string_view choice_words(const PlanOption& option);

/// "First week, 2026-12-01 to 2026-12-07", "Staying well, 2027-03-01 on".
std::string phase_words(const PlanPhase& phase);

/// "PL-1.r2, signed", "PL-1.r1, draft".
std::string plan_name(const CarePlan& plan);

/// The lines of the plan that are about one trigger: what they say after its name.
std::vector<std::string> planned_for(const Trigger& trigger, const CarePlan* plan);

/// The words of one plan. Vocabulary and titles outlive it; without a vocabulary facts are called by their keys.
class PlanWords {
 public:
  PlanWords(const catalog::Vocabulary* vocabulary, const OptionTitles& titles, const Stamp& as_of)
      : vocabulary_(vocabulary), titles_(titles), as_of_(as_of) {}

  std::string fact_title(std::string_view fact) const;
  std::string option_title(std::string_view option) const;
  /// "pregnant, QTc and 2 more": all of them stand among the questions.
  std::string some_titles(const std::vector<std::string>& facts) const;
  /// Facts with their values; the day of an observation only when it is not that of the plan.
  std::string facts_behind(const std::vector<Because>& list) const;
  /// "because COWS total: 14 [G-BUP-03; V]", "for everyone [G-NAL-01; V]".
  std::string why(const PlanLine& line) const;
  /// "goal: craving <= 3, by 2026-12-29; now 7".
  std::string goal(const PlanGoal& goal) const;
  /// What speaks for and against an option, what it waits for, when to look again, what is safer: an entry each.
  std::vector<std::string> reasons(const PlanOption& option) const;

 private:
  std::string before_reason(const PlanOption& option, const OptionReason& reason) const;

  const catalog::Vocabulary* vocabulary_;
  const OptionTitles& titles_;
  Stamp as_of_;
};

}  // namespace leeboard::report
