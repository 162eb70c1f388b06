// The week by the hour, of a trigger log.
#pragma once

#include <optional>
#include <vector>

#include "record/trigger.hpp"
#include "report/document.hpp"

namespace leeboard::report {

/// Weekdays by hours: cravings as shades, lapses and other use as rings. Nothing when no entry has a time.
std::optional<Picture> week_map(const std::vector<TriggerEvent>& log);

}  // namespace leeboard::report
