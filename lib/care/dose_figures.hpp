// The figures of a dose by name, as worked examples and lists say them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "record/plan_dose.hpp"

namespace leeboard::care {

/// Name and words of each figure: schedule, first, steps, day_total, day_max, day2, count, strength, by, each column, may_reach, items,
/// held, left_out, band, verdict, dates of the band, second_look, next_step, lasts, until_known, missing, beside.
using DoseFigures = std::vector<std::pair<std::string, std::vector<std::string>>>;
DoseFigures dose_figures(const PlanDose& dose);

/// "2: 8, after 60 min, if still sick": a step in figures.
std::string step_figures(const PlanDoseStep& step);

}  // namespace leeboard::care
