// The trigger review: what a person's own log holds before events, against the same hours in weeks without one.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "care/trigger_windows.hpp"

namespace leeboard::care {

/// In how many windows something was found.
struct WindowCount {
  long long n = 0, of = 0;
  bool operator==(const WindowCount&) const = default;
};

/// A ratio of two shares with its 95 % interval, rounded as it is shown.
struct ShareRatio {
  double ratio = 0;          ///< two decimals
  double low = 0, high = 0;  ///< one decimal
  bool operator==(const ShareRatio&) const = default;
};

/// The ratio of (before.n / before.of) to (control.n / control.of); nothing below the floor for small numbers.
std::optional<ShareRatio> compare_shares(const WindowCount& before, const WindowCount& control);

/// What was done in response, and what came of it.
struct CopingCount {
  std::string step;
  long long tried = 0;   ///< entries that name it as tried or as helpful
  long long helped = 0;  ///< entries that name it as helpful
  long long coped = 0;   ///< entries that are `coped`, or are followed by one before any use and within the window's length
  bool operator==(const CopingCount&) const = default;
};

/// One trigger, or one domain of triggers, before events and otherwise.
struct TriggerComparison {
  std::string id, text;  ///< a domain has no id and no text
  TriggerDomain domain{};
  WindowCount before, control;
  std::optional<ShareRatio> share;
  std::vector<CopingCount> coping;  ///< of entries that name this trigger
};

/// Events of a weekday, and how many such days are logged.
struct WeekdayCount {
  std::string weekday;  ///< "monday"
  long long events = 0, logged_days = 0;
};

/// Events of a part of day; no part where only the day is known.
struct PartCount {
  std::optional<DayPart> part;
  long long events = 0;
};

/// What came before the events of one kind.
struct TriggerReview {
  TriggerEventKind event = TriggerEventKind::lapse;
  Duration window{};
  long long events = 0, control_windows = 0, unlogged_days = 0;
  long long left_out = 0;  ///< events whose own window could not be used
  long long logged_days = 0;
  std::vector<TriggerComparison> triggers;  ///< as in the inventory
  std::vector<TriggerComparison> domains;   ///< those of the inventory, as they first appear in it
  std::vector<WeekdayCount> weekdays;       ///< Monday first; all events
  std::vector<PartCount> parts;             ///< night to evening, then not said; all events
  std::vector<CopingCount> coping;          ///< by how often followed by `coped`, then by name
  std::vector<EventWindows> windows;        ///< for counting again by hand
  /// How many comparisons were made: by chance alone about one in twenty looks unusual.
  std::size_t comparisons() const { return triggers.size() + domains.size(); }
};

/// Reviews the log of one person (entries seen as of the review) by the counting rule of the manual. Windows are at most 7 days.
TriggerReview review_triggers(const std::vector<Trigger>& inventory, const std::vector<TriggerEvent>& log, TriggerEventKind event, Duration window,
                              const Zone* zone);

}  // namespace leeboard::care
