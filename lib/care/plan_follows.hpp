// What a plan takes over from the one that it follows.
#pragma once

#include "record/plan.hpp"

namespace leeboard::care {

/// Gives each line its number, the one that it had or the next that is free, Today first, and the decision that was made on it
/// (on a line of Today: on that day). A line for a trigger is the same one when the trigger is, wherever it stands in the list.
void number_lines(CarePlan& plan, const CarePlan* before);

}  // namespace leeboard::care
