// In which state a person is: what the page is for, and where treatment stands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/plan_state.hpp"
#include "catalog/schedule.hpp"
#include "catalog/treatment_option.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::care {

/// A state that was passed over because a fact is not known.
struct OpenState {
  const catalog::TreatmentState* state = nullptr;
  std::vector<std::string> missing;
};

/// An overlay that holds, and what it rests on.
struct OverlayFound {
  const catalog::StateOverlay* overlay = nullptr;
  std::vector<Because> because;
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
  std::vector<OverlayFound> overlays;
};

/// The first state of each kind that is yes, in file order; unknown ones as each says. `levels`: of the escalations that hold ("E"). Pure.
StateReview review_states(const catalog::PlanStates& states, const FactSheet& sheet, const std::vector<std::string>& levels = {});

/// The options that a state closes, with its reason; a state that is not sure closes only what all its bands close.
std::vector<const catalog::ShutOption*> shut_options(const StateFound& found);

/// Every option that the state could offer this person: where its band is not known, those of all bands.
std::vector<std::string> options_in(const StateFound& found, const FactSheet& sheet);

/// The schedules by which doses are given where a state or an overlay names some, else nothing: of what the state offers only those that
/// it names; those of an overlay come first.
std::optional<std::vector<catalog::Schedule>> schedules_in(const StateReview& review, const std::vector<catalog::Schedule>& all);

/// Facts that are not known and by which a state could still close an option.
std::vector<std::string> could_shut(const StateFound& found, const std::string& option, const FactSheet& sheet);

/// The states as a plan tells them; a title whose facts are not known falls back to its short form.
PlanState summarize_state(const StateReview& review, const FactSheet& sheet, const catalog::TreatmentOptions& titles);

}  // namespace leeboard::care
