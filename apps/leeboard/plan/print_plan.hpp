// Prints a plan, and how it came about.
#pragma once

#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::app {

class Context;

/// Prints a plan in the format that was asked for: JSON as leeboard.plan/1, or a view of the document.
void print_plan(Context& context, const CarePlan& plan);
/// Prints the rule trees behind the plan and the questions that would settle it, for --explain. `said`: the facts it was drafted from.
void print_explanation(Context& context, const CarePlan& plan, const FactSheet& said);

}  // namespace leeboard::app
