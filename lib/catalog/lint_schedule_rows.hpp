// Holes and overlaps in the tables of schedules.
#pragma once

#include "base/diagnostic.hpp"
#include "catalog/schedule.hpp"

namespace leeboard::catalog {

/// `broken-schedule` for each hole and overlap between rows, late bands and days of steps, and for a day whose doses do not come to its
/// total; `uncapped-dose` for a day without a bound or above its ceiling.
void lint_schedule_rows(const Schedule& schedule, Diagnostics& faults);

}  // namespace leeboard::catalog
