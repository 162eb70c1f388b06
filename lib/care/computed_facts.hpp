// Facts that are worked out from other facts: the lowest, the highest, a difference, a count, an age.
#pragma once

#include "catalog/vocabulary.hpp"
#include "record/fact_sheet.hpp"

namespace leeboard::care {

/// Puts every fact that the vocabulary computes, and what the last injection or overdose says of itself. Unknown in,
/// unknown out, and bounds are kept; what a person told at the same time or later than what it rests on stays.
void put_computed_facts(const catalog::Vocabulary& vocabulary, FactSheet& sheet);

/// Puts the names in the list of current medicines that nobody here knows, and that there are none once all are known.
void put_left_over_medicines(const catalog::FactEntry& entry, FactSheet& sheet);

}  // namespace leeboard::care
