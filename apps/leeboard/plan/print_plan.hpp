// Prints a plan, and how it came about.
#pragma once

#include "record/fact_sheet.hpp"
#include "record/plan.hpp"
#include "report/plan_page.hpp"

namespace leeboard::app {

class Arguments;
class Context;

/// Declares --full, --standing, --owner and --phase.
void declare_plan_view(Arguments& app, report::PlanView& view);
/// Prints a plan in the format that was asked for: JSON as leeboard.plan/1, which is always whole, or the view of it.
void print_plan(Context& context, const CarePlan& plan, const report::PlanView& view);
/// Prints the rule trees behind the plan and the questions that would settle it, for --explain. `said`: the facts it was drafted from.
void print_explanation(Context& context, const CarePlan& plan, const FactSheet& said);

}  // namespace leeboard::app
