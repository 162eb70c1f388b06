// Runs the worked examples of schedules, and says what does not come out.
#pragma once

#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::catalog {
struct Schedule;
class Vocabulary;
}  // namespace leeboard::catalog

namespace leeboard::care {

/// Counts each example of one schedule among `all` and compares; faults with their places. Returns how many examples were run.
int prove_schedule(const catalog::Schedule& schedule, const std::vector<catalog::Schedule>& all, const catalog::Vocabulary& vocabulary,
                   Diagnostics& faults);

}  // namespace leeboard::care
