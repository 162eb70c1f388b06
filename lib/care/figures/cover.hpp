// Days on which somebody had medicine, from what was given and handed out.
#pragma once

#include <string>
#include <vector>

#include "care/figures/period.hpp"

namespace leeboard::care {

/// So many days of a medicine, from its day on: one for a dose, what a dispensing was for, how long a depot lasts.
struct Supply {
  Date day{};
  std::string drug;
  long long days = 1;
};

/// A medicine was stopped: what is left of it covers nothing after that day.
struct SupplyStop {
  Date day{};
  std::string drug;
};

/// The covered days as stretches in order that touch nowhere. Of one medicine an overlap runs on; doses of one day are one day.
std::vector<Period> covered_days(std::vector<Supply> supplies, const std::vector<SupplyStop>& stops);

}  // namespace leeboard::care
