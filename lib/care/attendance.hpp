// How somebody came: what letters about attendance count.
#pragma once

#include <optional>
#include <vector>

#include "care/figures/period.hpp"
#include "record/event.hpp"

namespace leeboard::care {

/// Visits whose day has come. Nothing of a kind means that nothing of it was written down.
struct Attendance {
  int attended = 0, missed = 0;
  int excused = 0;     ///< called off, by whichever side
  int no_outcome = 0;  ///< booked and the day is over, or in words that are not ours
  int scheduled() const { return attended + missed + excused + no_outcome; }
};

/// The visits of a period up to a day; what is booked for that day or later is ahead and not counted.
Attendance count_attendance(const std::vector<Event>& events, const Period& counted, Date today);

/// The times of the visits that were kept in a period, oldest first.
std::vector<Stamp> kept_visits(const std::vector<Event>& events, const Period& counted);

/// The bookings that are ahead, the next one first.
std::vector<Stamp> bookings_ahead(const std::vector<Event>& events, Date today);

}  // namespace leeboard::care
