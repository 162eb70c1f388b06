// The person's own clock: where records and windows of a trigger log lie in time.
#pragma once

#include "record/trigger.hpp"

namespace leeboard {
class Zone;
}

namespace leeboard::care {

/// Moves between a time line in seconds and the local clock. With a zone the line is UTC; without one it is the clock that the
/// times were written with. A time whose offset is not the zone's (a journey) keeps its own.
class LocalClock {
 public:
  /// The clock on which that entry was written; `zone` may be null.
  LocalClock(const Zone* zone, const TriggerEvent& entry);

  long long to_line(long long local_seconds) const;
  long long to_local(long long line) const;
  /// The local day of a place on the line.
  Date day_of(long long line) const;

 private:
  const Zone* zone_;
  long long offset_ = 0;  ///< seconds; where zone_ is null
};

/// Second of the day at which a part of day begins: night 0, morning 6 h, afternoon 12 h, evening 18 h; no part is 0.
int second_of_part(std::optional<DayPart> part);

/// The part of day of a time; nothing for a day without a part.
std::optional<DayPart> part_of(const TriggerEvent& entry);

/// The local clock time of an entry in seconds; a day counts at the start of its part.
long long local_seconds_of(const TriggerEvent& entry);

/// The place of an entry on the line.
long long place_of(const Zone* zone, const TriggerEvent& entry);

/// The day on which a local clock time falls.
Date day_of_local(long long local_seconds);

/// "2026-11-26 18:40" of a local clock time.
std::string format_local(long long local_seconds);

}  // namespace leeboard::care
