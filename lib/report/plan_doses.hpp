// The dose of a treatment in words: beside a line of a plan, and under an option.
#pragma once

#include <string>
#include <vector>

#include "report/plan_words.hpp"

namespace leeboard::report {

/// What stands beside a line that says the dose: quantity in figures, too little, too much, comfort medicines, other schedules, what is
/// not known; an entry each.
std::vector<std::string> dose_details(const PlanDose& dose, const PlanWords& words);
/// The same under an option, the dose itself first.
std::vector<std::string> option_dose(const PlanDose& dose, const PlanWords& words);

}  // namespace leeboard::report
