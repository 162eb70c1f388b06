// What a plan lacks of what is expected of it.
#pragma once

#include <string>
#include <vector>

#include "catalog/plan_example.hpp"
#include "record/plan.hpp"

namespace leeboard::care {

/// What a plan lacks of what is expected, as sentences; empty: all is well.
std::vector<std::string> plan_shortfalls(const CarePlan& plan, const std::vector<catalog::Expectation>& expect);

}  // namespace leeboard::care
