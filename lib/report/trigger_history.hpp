// What became of a trigger since it was first told.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"

namespace leeboard::report {

struct TriggerHistory {
  std::string id, text;
  std::optional<int> first, now;  ///< strength when it was first told, and now: 0 to 10
  Date first_day{}, now_day{};    ///< the days of these
  Date told{};                    ///< the day on which the trigger came into the inventory
};

}  // namespace leeboard::report
