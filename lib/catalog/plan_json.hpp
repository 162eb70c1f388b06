// Care plans as JSON (leeboard.plan/1): what is printed and stored, and its way back.
#pragma once

#include <string>
#include <string_view>

#include "io/json_writer.hpp"
#include "io/node.hpp"
#include "record/plan.hpp"

namespace leeboard::catalog {

class Vocabulary;

/// Writes the plan as product.md section 3 has it, keys in a fixed order.
void write_plan(io::JsonWriter& writer, const CarePlan& plan);
std::string format_plan(const CarePlan& plan);

/// Reads what write_plan wrote. Throws Error{damaged} when it is no such plan.
CarePlan read_plan(io::Node node, const Vocabulary& vocabulary);
CarePlan parse_plan(std::string_view json, const Vocabulary& vocabulary);

}  // namespace leeboard::catalog
