// The words of doses: amounts, waits, quantities, and the text of a schedule with its figures filled in.
#pragma once

#include <string>

#include "catalog/schedule.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan_dose.hpp"

namespace leeboard::care {

/// "8 mg", "2-4 mg".
std::string dose_words(const Range& dose, const std::string& unit);
/// "60 min", "45 to 60 min", "6 h", "10 to 14 days".
std::string wait_words(const catalog::Wait& wait);
/// The text with each {{name}} filled in: dose.1, day_total, day_most, day2, count, by, supply, second_look, next_step, column.au,
/// band.next, or a fact; "not known yet" where it is not.
std::string fill_dose_text(const std::string& text, const catalog::Schedule& schedule, const PlanDose& dose, const FactSheet& sheet);

}  // namespace leeboard::care
