// The trigger review as JSON, leeboard.trigger-review/1.
#pragma once

#include <string>
#include <vector>

#include "care/coping_proposals.hpp"
#include "care/trigger_review.hpp"

namespace leeboard::report {

/// One object in one line; with `explain` every window with the triggers in it.
std::string format_trigger_review(const care::TriggerReview& review, const std::string& patient, const Stamp& as_of,
                                  const std::vector<TriggerEvent>& log, const std::vector<care::CopingProposal>& proposals, bool explain);

}  // namespace leeboard::report
