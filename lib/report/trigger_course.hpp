// What a trigger log shows over time.
#pragma once

#include <optional>
#include <vector>

#include "record/person_record.hpp"
#include "report/document.hpp"

namespace leeboard::report {

/// Cravings by strength over time with their weekly mean, and the days on which the plan changed. Nothing below three cravings.
std::optional<Picture> craving_course(const std::vector<TriggerEvent>& log, const std::vector<Date>& plan_changes);

/// Two bars for each trigger whose strength was told twice. Nothing when there is none.
std::optional<Picture> strength_bars(const std::vector<TriggerHistory>& strengths);

}  // namespace leeboard::report
