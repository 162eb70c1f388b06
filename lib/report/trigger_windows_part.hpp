// Every window of a trigger review in words, so that the counts can be done again by hand.
#pragma once

#include <vector>

#include "care/trigger_review.hpp"
#include "report/document.hpp"

namespace leeboard::report {

/// The counting rule, each window with what is in it, and each ratio with its sum.
std::vector<Section> explained_windows(const care::TriggerReview& review, const std::vector<TriggerEvent>& log);

/// "48 hours", "7 days".
std::string window_words(Duration window);

}  // namespace leeboard::report
