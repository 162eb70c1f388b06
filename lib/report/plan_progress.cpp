// Counts lines of a plan.
#include "report/plan_progress.hpp"

namespace leeboard::report {

PlanProgress count_progress(const CarePlan& plan) {
  PlanProgress progress;
  for (const auto& line : plan.lines) {
    if (line.statement) continue;
    ++progress.all;
    if (line.decided(Decision::done)) ++progress.done;
    else if (line.decided(Decision::accepted)) ++progress.accepted;
    else if (line.decided(Decision::declined)) ++progress.declined;
    else if (line.status == LineStatus::held) ++progress.held;
    else if (line.status == LineStatus::blocked) ++progress.blocked;
    else ++progress.open;
  }
  return progress;
}

}  // namespace leeboard::report
