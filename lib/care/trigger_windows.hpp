// The windows of a trigger review: before each event, and the same hours in earlier weeks.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/date.hpp"
#include "record/trigger.hpp"

namespace leeboard {
class Zone;
}

namespace leeboard::care {

/// Why a window does not count.
enum class WindowFault { none, unlogged, overlap };

/// A stretch [from, to) of the log.
struct ReviewWindow {
  int weeks_back = 0;                      ///< 0: before the event; 1 to 12: a control
  long long local_from = 0, local_to = 0;  ///< seconds on the local clock
  WindowFault fault = WindowFault::none;
  std::vector<Date> unlogged;        ///< days it touches without an entry
  std::vector<std::size_t> records;  ///< entries with triggers that fall in it: places in the log
  bool usable() const { return fault == WindowFault::none; }
};

/// One event with its own window and the control windows that were looked at, nearest first.
struct EventWindows {
  std::size_t event = 0;  ///< its place in the log
  ReviewWindow before;
  std::vector<ReviewWindow> controls;
};

/// The windows of every event of a kind, in order of time. `log` holds what is seen as of the review, in any order.
std::vector<EventWindows> find_windows(std::span<const TriggerEvent> log, TriggerEventKind kind, Duration length, const Zone* zone);

}  // namespace leeboard::care
