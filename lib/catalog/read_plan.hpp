// Care plans out of their JSON (leeboard.plan/1).
#pragma once

#include <string_view>

#include "io/node.hpp"
#include "record/plan.hpp"

namespace leeboard::catalog {

class Vocabulary;

/// Reads what write_plan wrote. Throws Error{damaged} when it is no such plan.
CarePlan read_plan(io::Node node, const Vocabulary& vocabulary);
/// The plan of a stored JSON text.
CarePlan parse_plan(std::string_view json, const Vocabulary& vocabulary);

}  // namespace leeboard::catalog
