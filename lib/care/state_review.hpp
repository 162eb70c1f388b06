// In which state a person is: what the page is for, and where treatment stands.
#pragma once

#include <string>
#include <vector>

#include "catalog/plan_state.hpp"
#include "catalog/treatment_option.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::care {

/// A state that was passed over because a fact is not known.
struct OpenState {
  const catalog::TreatmentState* state = nullptr;
  std::vector<std::string> missing;
};

/// What one kind of state came to; `state` is null where none of a page holds.
struct StateFound {
  const catalog::TreatmentState* state = nullptr;
  const catalog::StateBand* band = nullptr;  ///< null where the state has none, or where it is not known
  std::vector<std::string> exist;            ///< the options that it offers this person
  bool unsure = false;                       ///< the state counts though a fact that makes it is not known
  std::vector<std::string> missing;          ///< facts that could still make it another
  std::vector<OpenState> open;               ///< those above it that a fact could still make true
  std::vector<Because> because;
};

/// The state of the page, of treatment, and what lies over both.
struct StateReview {
  StateFound page, treatment;
  std::vector<const catalog::StateOverlay*> overlays;
};

/// The first state of each kind that is yes, in file order; unknown ones as each says. `levels`: of the escalations that hold ("E"). Pure.
StateReview review_states(const catalog::PlanStates& states, const FactSheet& sheet, const std::vector<std::string>& levels = {});

/// The options that a state closes, with its reason; a state that is not sure closes only what all its bands close.
std::vector<const catalog::ShutOption*> shut_options(const StateFound& found);

/// Facts that are not known and by which a state could still close an option.
std::vector<std::string> could_shut(const StateFound& found, const std::string& option, const FactSheet& sheet);

/// The states as a plan tells them; a title whose facts are not known falls back to its short form.
PlanState summarize_state(const StateReview& review, const FactSheet& sheet, const catalog::TreatmentOptions& titles);

}  // namespace leeboard::care
