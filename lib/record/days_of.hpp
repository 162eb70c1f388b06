// The days that a clinical time may mean: one, or any of a month or a year that was told without its day.
#pragma once

#include <string>

#include "base/stamp.hpp"

namespace leeboard {

/// First and last day that a time may mean.
struct DaySpan {
  Date first, last;
  bool operator==(const DaySpan&) const = default;
};

DaySpan days_of(const Stamp& stamp);
/// Whether the day itself was not told.
bool is_partial(const Stamp& stamp);
/// The day without its time, as it was told: "2026-10-05", "2026-10", "2026".
std::string format_days(const Stamp& stamp);

}  // namespace leeboard
