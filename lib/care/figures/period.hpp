// The days that a report counts, on the clinic's own calendar.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/stamp.hpp"

namespace leeboard {
class Zone;
}

namespace leeboard::care {

/// A stretch of days; both ends belong to it.
struct Period {
  Date first{}, last{};
  long long days() const { return last.since(first) + 1; }
  bool holds(Date day) const { return first <= day && day <= last; }
  bool operator==(const Period&) const = default;
};

/// Exactly 2026-11, or 2026-11-01..2026-11-30; nothing otherwise (see explain_period for the reason).
std::optional<Period> parse_period(std::string_view text);
/// Why a text is no period.
std::string explain_period(std::string_view text);
/// "November 2026" where it is a whole month, else "2026-11-05 to 2026-11-20".
std::string period_words(const Period& period);
/// "2026-11" or "2026-11-05..2026-11-20".
std::string format_period(const Period& period);

/// The day of the clinic's calendar on which a time lies; as it was written where no zone is set. Nothing where only a month is known.
std::optional<Date> clinic_day(const Stamp& at, const Zone* zone);

}  // namespace leeboard::care
