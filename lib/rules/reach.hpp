// Whether some person could make a condition come true: for lines and rules that nobody can ever reach.
#pragma once

#include <vector>

#include "rules/condition.hpp"

namespace leeboard::rules {

/// A condition that has to hold, or (`holds` false) has to be decided against.
struct Wanted {
  const Condition* condition = nullptr;
  bool holds = true;
};

/// Whether some facts fulfil all wishes together. Also true where the search is too long to be sure: it never blames wrongly.
bool can_hold(const std::vector<Wanted>& wanted, const FactTypes& types);

}  // namespace leeboard::rules
