// "every 84d to 2027-02-23": how a plan line comes back.
#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace leeboard::care {

/// The step of a line that comes back, in days, and the last day when there is one.
struct PlanRepeat {
  long long days = 0;
  std::optional<Date> last;
};

/// The `repeat` of a plan line; nothing for a line that does not come back.
std::optional<PlanRepeat> parse_plan_repeat(std::string_view text);

}  // namespace leeboard::care
