// Which escalations of a plan stand, at what level, what they hold, and what they ask first.
#pragma once

#include <string>
#include <vector>

#include "care/ask_list.hpp"
#include "care/safety_review.hpp"

namespace leeboard::care {

/// A rule that escalates now.
struct RaisedEscalation {
  const RuleResult* result = nullptr;
  Urgency level = Urgency::now;
};

/// A question of an escalation; `first` comes before all others.
struct EscalationQuestion {
  std::string fact, rule;
  bool first = false;
};

/// What the escalations make of a plan. Points into the results that it was made from.
struct Escalations {
  std::vector<RaisedEscalation> raised;  ///< E, then T, then W; of a block every E, else the first match
  std::vector<EscalationQuestion> questions;

  /// Whether one of them is an emergency.
  bool emergency() const;
  /// The emergencies that hold an option.
  std::vector<const RuleResult*> holding(const std::string& option) const;
  /// Whether one that is raised has a line in the plan, as what goes on or as what has to be done.
  bool names(const std::string& line) const;
  /// Whether the first emergency that says what goes on names this line.
  bool goes_on(const std::string& line) const;
  /// What is handed out in an emergency lasts at most so long.
  std::optional<Duration> supply() const;
  /// Most lines of today.
  int lines_today() const;
};

/// The rules that escalate now, without what they ask. Rules that wait for blocked options are left out while there are no `options`.
Escalations raise_escalations(const std::vector<RuleResult>& results, const FactSheet& sheet, const std::vector<PlanOption>& options = {});

/// The same with what they ask. An unknown fact never counts as no: one that alone would make an emergency is asked first.
Escalations weigh_escalations(const std::vector<RuleResult>& results, const FactSheet& sheet, const std::vector<PlanOption>& options = {});

/// What a rule by itself asks while it is undecided: nothing where nothing of it was told, unless it says `if_unknown: ask`.
std::vector<std::string> escalation_asks(const RuleResult& result, const FactSheet& sheet);

/// The level of a rule that holds.
Urgency level_of(const RuleResult& result, const FactSheet& sheet);

/// As the plan carries them.
std::vector<Escalation> escalations_of(const Escalations& escalations, const FactSheet& sheet);

}  // namespace leeboard::care
