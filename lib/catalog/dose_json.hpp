// Doses of plans as JSON, and their way back.
#pragma once

#include "io/json_writer.hpp"
#include "io/node.hpp"
#include "record/plan_dose.hpp"

namespace leeboard::catalog {

/// The whole dose of an option, with the schedules beside it.
void write_dose(io::JsonWriter& out, const PlanDose& dose);
/// What a line prints of it: drug, steps, day_total, quantity, last_day, columns.
void write_line_dose(io::JsonWriter& out, const PlanDose& dose);
/// Reads what write_dose wrote. Throws Error{damaged}.
PlanDose read_dose(io::Node node);

}  // namespace leeboard::catalog
