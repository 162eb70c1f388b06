// The verdict on each treatment option, and which options a plan lists.
#pragma once

#include <vector>

#include "care/escalations.hpp"
#include "care/safety_review.hpp"
#include "care/state_review.hpp"

namespace leeboard::care {

/// Verdicts on all options that the sheet raises, in the order of the list: the strongest of each option's rules wins
/// (block > block until known > ask > warn > allowed); `missing` holds what could still change it. The state of treatment lists what
/// it offers and closes what it shuts; what an emergency holds is blocked.
std::vector<PlanOption> review_options(const catalog::TreatmentOptions& options, const std::vector<RuleResult>& results, const StateFound& state,
                                       const FactSheet& sheet, const catalog::Guidelines& guidelines, const Escalations& escalations = {});

/// Whether it is there only because it always is: the state of treatment neither offers nor closes it, and nobody asked for it.
bool is_beside_state(const PlanOption& option, const catalog::TreatmentOptions& options, const StateFound& state, const FactSheet& sheet);

/// Leaves only what is listed and not blocked as a way out, and says of a block where no lasting treatment is open at all.
void keep_open_alternatives(std::vector<PlanOption>& options, const catalog::TreatmentOptions& treatments);

/// The day on which looking again makes sense: counted from a date, or from the moment that an hours-ago fact points to.
std::optional<Date> recheck_day(const catalog::Recheck& recheck, const FactSheet& sheet);

}  // namespace leeboard::care
