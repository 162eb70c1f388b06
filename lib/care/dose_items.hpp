// The medicines of a set: given, held for a fact, or left out.
#pragma once

#include <vector>

#include "care/dose_range.hpp"
#include "record/plan_dose.hpp"

namespace leeboard::care {

/// Each medicine of the schedule's set in order; one whose `not_when` or dose is not known is held, without figures.
std::vector<PlanDoseItem> dose_items(const DoseGround& of_schedule);

}  // namespace leeboard::care
