// A named time zone of the system's tables.
#pragma once

#include <memory>
#include <string>

#include "base/date.hpp"

namespace leeboard {

/// A time zone such as America/New_York, read from the system's tzdata.
class Zone {
 public:
  /// Throws Error{bad_input} with near names when the system has no such zone.
  explicit Zone(const std::string& name);
  ~Zone();
  Zone(Zone&&) noexcept;
  Zone& operator=(Zone&&) noexcept;

  const std::string& name() const { return name_; }
  /// Minutes that the local clock is ahead of UTC at a local time; the first of two when the clock is set back,
  /// the one before the change inside a gap.
  int offset_at(Date day, int second_of_day) const;
  /// Minutes that the local clock is ahead of UTC at an instant (seconds since 1970).
  int offset_of(long long utc_seconds) const;

 private:
  struct Table;
  std::string name_;
  std::unique_ptr<Table> table_;
};

}  // namespace leeboard
