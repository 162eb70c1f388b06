// What schedules must hold beside what a run needs.
#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "catalog/lint_context.hpp"

namespace leeboard::catalog {

struct Schedule;

/// Faults of `own` among `all`: `broken-schedule` (a hole, an overlap, a missing day, owner or stop), `uncapped-dose`,
/// `number-without-source`, `unreachable-schedule`, `no-example`, cites and words.
void lint_schedules(const std::vector<Schedule>& own, const std::vector<Schedule>& all, const LintContext& context, Diagnostics& faults);

}  // namespace leeboard::catalog
