// Which unknown facts have to be known so that a condition is decided, whatever they turn out to be.
#pragma once

#include <string>
#include <vector>

#include "record/fact_sheet.hpp"
#include "rules/condition.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::rules {

/// The smallest set of facts of which every answer decides the condition, in order of appearance; none when it is decided.
/// A fact that others make needless is left out, unless the search for that would take too long.
std::vector<std::string> settling_facts(const Condition& condition, const FactSheet& sheet, const FactTypes& types, const MaxAges& max_ages = {});

}  // namespace leeboard::rules
