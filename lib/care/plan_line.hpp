// The lines of a plan.
#pragma once

#include <string>
#include <vector>

#include "care/choice.hpp"
#include "care/escalations.hpp"
#include "care/safety_review.hpp"
#include "care/state_review.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/plan_state.hpp"
#include "record/plan.hpp"

namespace leeboard::care {

/// A line with the facts that it asks for beside those that it waits for.
struct DraftedLine {
  PlanLine line;
  std::vector<std::string> asks;
};

/// What lines are drafted from.
struct LineDraft {
  const catalog::CareTemplate& care_template;
  const FactSheet& sheet;
  const std::vector<RuleResult>& rules;
  const std::vector<PlanOption>& options;
  const std::vector<PlanPhase>& phases;
  const catalog::Guidelines& guidelines;
  const catalog::TreatmentOptions& titles;
  const Escalations& escalations;
  const ChoiceView& choice;
  const StateReview& states;
  const catalog::TreatmentState* state = nullptr;  ///< whose `never` lines are left out and whose `today` lines are for today
  const CarePlan* before = nullptr;                ///< the plan that this one follows: first days stay as they were
};

/// Proposed, held and blocked lines, in the template's order; `for_each` lines once for each entry of their fact.
/// In an emergency only what is of the emergency.
std::vector<DraftedLine> draft_lines(const LineDraft& draft);

}  // namespace leeboard::care
