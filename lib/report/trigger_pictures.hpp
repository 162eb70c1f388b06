// Pictures of a trigger log.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/trigger.hpp"
#include "report/document.hpp"

namespace leeboard::report {

/// How strong a trigger was when it was first told, and how strong it is now.
struct TriggerStrength {
  std::string id, text;
  std::optional<int> first, now;   ///< 0 to 10
  Date first_day{}, now_day{};
};

/// Weekdays by hours: cravings as shades, lapses and other use as rings. Nothing when no entry has a time.
std::optional<Picture> week_map(const std::vector<TriggerEvent>& log);

/// Cravings by strength over time with their weekly mean, and the days on which the plan changed. Nothing below three cravings.
std::optional<Picture> craving_course(const std::vector<TriggerEvent>& log, const std::vector<Date>& plan_changes);

/// Two bars for each trigger whose strength was told twice. Nothing when there is none.
std::optional<Picture> strength_bars(const std::vector<TriggerStrength>& strengths);

}  // namespace leeboard::report
