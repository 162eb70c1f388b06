// A comparison against the vocabulary: does the fact exist, and can it be compared so?
#pragma once

#include "rules/condition.hpp"
#include "rules/parse_leaf.hpp"

namespace leeboard::rules {

/// The checked comparison, or what is wrong with it: unknown fact (with near names), a kind that cannot be tested,
/// an operator that does not fit the kind, a code that the fact can never have, a number outside its legal range.
std::variant<Leaf, LeafFault> resolve_leaf(const LeafText& parsed, const FactTypes& types, std::string_view text);

}  // namespace leeboard::rules
