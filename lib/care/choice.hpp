// What the person chose, refuses or wants later, and what that leaves of a plan.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "care/state_review.hpp"
#include "catalog/care_template.hpp"
#include "catalog/treatment_option.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::care {

/// What the choice comes to over all options.
struct ChoiceView {
  bool told = false;                                    ///< something is chosen
  bool decided = false;                                 ///< something of it is not blocked
  std::string first;                                    ///< the one start that goes before the others, or empty
  std::vector<std::string> waiting;                     ///< blocked starts that would go before it
  std::vector<std::string> going;                       ///< options that are taken already and go on
  std::map<std::string, std::vector<Because>> because;  ///< the facts behind what is said of an option
};

/// Marks each option with what the person wants of it; verdicts stay as they are.
ChoiceView weigh_choice(std::vector<PlanOption>& options, const catalog::TreatmentOptions& treatments, const StateFound& state,
                        const FactSheet& sheet);

/// Of the listed options that a line offers or speaks of, those that the choice leaves; nothing where the line has no place in the plan.
std::optional<std::vector<std::string>> left_by_choice(const catalog::TemplateLine& line, const std::vector<PlanOption>& options,
                                                       const ChoiceView& choice);

/// Whether a line may say the dose of an option: of one that is chosen, offered first, or goes on.
bool says_dose(const PlanOption& option, const catalog::TreatmentOptions& treatments, const ChoiceView& choice);

}  // namespace leeboard::care
