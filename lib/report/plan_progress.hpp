// What became of the lines of a plan.
#pragma once

#include "record/plan.hpp"

namespace leeboard::report {

/// Lines of a plan by what became of them; the parts add up to `all`. Statements are no tasks and not among them.
struct PlanProgress {
  int all = 0, done = 0, accepted = 0, declined = 0, open = 0, held = 0, blocked = 0;
};

/// How far the lines of a plan are.
PlanProgress count_progress(const CarePlan& plan);

}  // namespace leeboard::report
