// Care plans as JSON (leeboard.plan/1): what is printed and stored.
#pragma once

#include <string>

#include "io/json_writer.hpp"
#include "record/plan.hpp"

namespace leeboard::catalog {

/// Writes the plan as leeboard.plan/1 has it, keys in a fixed order.
void write_plan(io::JsonWriter& writer, const CarePlan& plan);
/// One line of it, as it stands in its `lines`.
void write_plan_line(io::JsonWriter& writer, const PlanLine& line, const CarePlan& plan);
/// The plan as JSON text.
std::string format_plan(const CarePlan& plan);

}  // namespace leeboard::catalog
