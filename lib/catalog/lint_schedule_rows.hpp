// Holes and overlaps in the tables of schedules.
#pragma once

#include "base/diagnostic.hpp"
#include "catalog/schedule.hpp"

namespace leeboard::catalog {

/// `broken-schedule` for each hole and overlap between the rows of a table, between late bands, and between the days of steps.
void lint_schedule_rows(const Schedule& schedule, Diagnostics& faults);

}  // namespace leeboard::catalog
