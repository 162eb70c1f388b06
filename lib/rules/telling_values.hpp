// The values of a fact that comparisons tell apart, for searches that try them all.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "record/fact.hpp"
#include "record/fact_type.hpp"
#include "rules/condition.hpp"

namespace leeboard::rules {

/// Adds the comparisons of a condition by the fact that they test. Pointers last as long as the condition.
void collect_leaves(const Condition& condition, std::map<std::string, std::vector<const Leaf*>>& out);

/// Values of one fact so that every outcome of these comparisons comes up; none for text. `plan_day` is what `plan` counts from.
std::vector<FactValue> telling_values(const std::vector<const Leaf*>& leaves, const FactType& type, Date plan_day);

}  // namespace leeboard::rules
