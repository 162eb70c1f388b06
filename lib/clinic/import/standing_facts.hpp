// Which facts of a record count, in whatever order the records of their sources came.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "store/facts.hpp"

namespace leeboard::clinic {

/// Ids of facts that say nothing any more: a list that a newer one of the same record replaces, and that a source says no more what it said.
std::set<std::string> facts_without_word(const std::vector<store::StoredFact>& facts);

/// Facts of sources that are equally new: which of them counts does not depend on which came first. Facts of people stay where they are.
void order_equals(std::vector<Fact>& facts);

}  // namespace leeboard::clinic
