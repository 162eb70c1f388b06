// Which items and answers a condition in a score expression takes, and what it speaks of.
#pragma once

#include <cstddef>
#include <set>

#include "interop/questionnaire/value.hpp"

namespace leeboard::interop {

/// What `base.where(condition)` takes; a condition that takes only some answers of an item is not understood.
PathValue of_where(PathMeaning& meaning, const PathExpression& call, const PathValue& base);

/// Whether each comparison in a condition is between answers (or offered answers) of these questions and constants.
bool speaks_only_of(PathMeaning& meaning, const PathExpression& condition, const std::set<std::size_t>& questions);

/// Whether it is the very expression by which the form says when the item is asked.
bool is_gate_of(const Questionnaire& form, const PathExpression& condition, std::size_t question);

}  // namespace leeboard::interop
