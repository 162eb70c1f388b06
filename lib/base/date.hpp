// Calendar days and lengths of time, parsed and written in one place.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace leeboard {

/// A calendar day between 1900-01-01 and 2199-12-31.
struct Date {
  std::chrono::sys_days days{};

  int year() const;
  unsigned month() const;
  unsigned day() const;
  /// The day this many days later (negative: earlier).
  Date plus_days(long long count) const { return {days + std::chrono::days{count}}; }
  /// The day with the same number so many months later (negative: earlier), or the last of that month.
  Date plus_months(int count) const;
  /// Calendar days from another day to this one.
  long long since(Date other) const { return (days - other.days).count(); }
  bool operator==(const Date&) const = default;
  auto operator<=>(const Date&) const = default;
};

/// A day from its parts, or nothing when there is no such day or it lies outside 1900-2199.
std::optional<Date> make_date(int year, unsigned month, unsigned day);

/// Exactly YYYY-MM-DD; nothing otherwise (see explain_date for the reason).
std::optional<Date> parse_date(std::string_view text);

/// Why a text is no date: "2023 has no 29 February", "a date is written YYYY-MM-DD", ...
std::string explain_date(std::string_view text);

/// YYYY-MM-DD.
std::string format_date(Date date);

/// Whole years from a birth date to a day; a birthday on 29 February counts from 1 March in other years.
int age_in_years(Date birth, Date on);

/// A length of time in whole minutes.
struct Duration {
  long long minutes = 0;
  double hours() const { return static_cast<double>(minutes) / 60.0; }
  double days() const { return static_cast<double>(minutes) / 1440.0; }
  bool operator==(const Duration&) const = default;
  auto operator<=>(const Duration&) const = default;
};

/// A whole number and one unit: 45m 48h 14d 2w; nothing otherwise, months are never a unit.
std::optional<Duration> parse_duration(std::string_view text);

/// The largest unit that divides it: "2w", "14d" only when not a week, "48h" as "2d", "45m".
std::string format_duration(Duration duration);

}  // namespace leeboard
