// Clinical times, which keep the offset they came with, and audit times, which are UTC.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace leeboard {

class Zone;

/// How exactly a clinical time is known; FHIR dates may be a year or a month.
enum class Precision { year, month, day, minute, second };

/// A clinical time on the person's own clock; below day precision the rest is the first of the period.
struct Stamp {
  Date day{};
  int second_of_day = 0;   ///< 0 to 86399 on the local clock; 0 at day precision
  int offset_minutes = 0;  ///< local clock minus UTC
  Precision precision = Precision::day;

  bool has_time() const { return precision >= Precision::minute; }
  /// Seconds since 1970 in UTC of the instant, or of the start of its day.
  long long utc_seconds() const;
  /// Seconds since 1970 on the local clock.
  long long local_seconds() const;
  bool operator==(const Stamp&) const = default;
};

/// Order in time: by instant, then coarser precision first.
bool earlier(const Stamp& a, const Stamp& b);

/// Whether a record of that time is seen from an as-of time: by local day when either is a day, by instant otherwise.
bool seen_from(const Stamp& record, const Stamp& as_of);

/// Hours from one time to a later one (negative when it is not later); days count as their start.
double hours_between(const Stamp& from, const Stamp& to);

/// The time this much later on the same clock; a day stays a day when the length is whole days.
Stamp plus(const Stamp& stamp, Duration length);

/// A day without a time.
Stamp stamp_of(Date day);

/// YYYY-MM-DD or YYYY-MM-DDThh:mm[:ss[.f]](Z|+hh:mm); without an offset the zone gives it.
/// Nothing when malformed, or when an offset is missing and there is no zone.
std::optional<Stamp> parse_stamp(std::string_view text, const Zone* zone);

/// As parse_stamp, and also the partial dates of FHIR, YYYY and YYYY-MM.
std::optional<Stamp> parse_partial_stamp(std::string_view text, const Zone* zone);

/// Why a text is no time; names the missing offset.
std::string explain_stamp(std::string_view text, const Zone* zone);

/// "2026-12-01", "2026-12-01T09:05-05:00", seconds only when not zero, "Z" for UTC, "2019-05" for a month.
std::string format_stamp(const Stamp& stamp);

/// Milliseconds since 1970 in UTC: audit times only.
struct Instant {
  long long milliseconds = 0;
  bool operator==(const Instant&) const = default;
  auto operator<=>(const Instant&) const = default;
};

/// "2026-12-01T14:05:00.123Z".
std::string format_instant(Instant instant);

/// Reads what format_instant writes.
std::optional<Instant> parse_instant(std::string_view text);

/// The instant as a clinical time of the zone (UTC without one), at second precision.
Stamp local_stamp(Instant instant, const Zone* zone);

}  // namespace leeboard
