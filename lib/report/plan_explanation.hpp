// Why a plan is as it is: every condition with its truth, and what would settle the rest (--explain).
#pragma once

#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::app {

class Context;

/// Prints the rule trees and the smallest set of questions that settles the plan: as text, or as one line of
/// leeboard.plan-explanation/1 after the plan. The sheet is the one that the plan was drafted from.
void print_explanation(Context& context, const CarePlan& plan, const FactSheet& said);

}  // namespace leeboard::app
