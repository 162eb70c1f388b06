// What was written down: the rows of all tables in the order of the log.
#pragma once

#include <functional>
#include <optional>

#include "record/recording.hpp"
#include "store/keys.hpp"

namespace leeboard::store {

class Connections;

/// From when to when something was recorded: later than `after` (or at it), and up to `until`.
struct RecordedWithin {
  std::optional<Stamp> after{};
  bool after_itself = false;
  Stamp until{};
};

/// Reads what was recorded. Merged records are read by themselves.
class Recordings {
 public:
  explicit Recordings(Connections& connections) : connections_(connections) {}
  /// Everything, or what belongs to one person, as the log has it: oldest first.
  void for_each(std::optional<PersonKey> person, const RecordedWithin& within, const std::function<void(const Recording&)>& visit);

 private:
  Connections& connections_;
};

}  // namespace leeboard::store
