// Runs the worked examples of states and overlays, and says what does not come out.
#pragma once

#include "base/diagnostic.hpp"

namespace leeboard::catalog {
struct PlanStates;
class Vocabulary;
}  // namespace leeboard::catalog

namespace leeboard::care {

/// Finds the state of each example of `own` among `all`; faults with their places. Returns how many examples were run.
int prove_plan_states(const catalog::PlanStates& own, const catalog::PlanStates& all, const catalog::Vocabulary& vocabulary, Diagnostics& faults);

}  // namespace leeboard::care
