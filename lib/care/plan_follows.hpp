// What a plan takes over from the one that it follows.
#pragma once

#include "record/plan.hpp"

namespace leeboard::care {

/// Whether two drafts of a line are about the same occasion: no date behind it (an overdose, a lapse, a release) has become another one.
bool same_occasion(const PlanLine& a, const PlanLine& b);

/// Gives each line what was decided and noted on it in the other plan, or takes it from it (on a line of Today: decided on that day, or put
/// off to a day still to come; else for the same occasion).
void carry_decisions(CarePlan& plan, const CarePlan& before);

/// Gives each line its number, the one that it had or the next that is free, Today first, and what was decided and noted on it. A line for
/// a trigger is the same one when the trigger is, wherever it stands in the list.
void number_lines(CarePlan& plan, const CarePlan* before);

}  // namespace leeboard::care
