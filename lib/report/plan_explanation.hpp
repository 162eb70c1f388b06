// How a plan came about, for reading and as JSON (leeboard.plan-explanation/1).
#pragma once

#include <string>

#include "care/plan_explanation.hpp"

namespace leeboard::report {

/// The rules, then the lines of the template, each as an indented tree; then the questions that would settle the plan.
std::string render_explanation(const care::PlanExplanation& explanation);
/// The same as one object in one line.
std::string render_explanation_json(const care::PlanExplanation& explanation);

}  // namespace leeboard::report
