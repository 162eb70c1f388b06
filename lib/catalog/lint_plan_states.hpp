// Lint of states: their rows, lines and options, bands without hole or overlap, and that nobody is without a state.
#pragma once

#include <string>
#include <vector>

#include "catalog/lint_context.hpp"
#include "catalog/plan_state.hpp"

namespace leeboard::catalog {

/// Faults of the states and overlays of one file, held against all that are in force and the lines of all templates.
void lint_plan_states(const PlanStates& own, const PlanStates& all, const std::vector<std::string>& known_lines, const LintContext& context,
                      Diagnostics& faults);

}  // namespace leeboard::catalog
