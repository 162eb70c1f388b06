// What changed between two plans, for reading and as JSON lines (leeboard.plan-diff/1).
#pragma once

#include <string>

#include "record/plan.hpp"

namespace leeboard::report {

/// Each entry that differs as it was and as it is. A plan without a revision is a draft of today.
std::string render_plan_diff(const CarePlan& before, const CarePlan& after);
/// The same, one entry a line, with a summary behind it.
std::string render_plan_diff_json(const CarePlan& before, const CarePlan& after);

}  // namespace leeboard::report
