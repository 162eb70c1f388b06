// The structure around comparisons, all, any and not: the same for rules and for instruments.
#pragma once

#include <optional>
#include <vector>

#include "base/diagnostic.hpp"
#include "io/node.hpp"
#include "rules/condition.hpp"
#include "rules/parse_leaf.hpp"

namespace leeboard::catalog {

/// A condition cut into its parts; a leaf is one comparison and has none, a negation has one.
struct ConditionParts {
  rules::Condition::Shape shape = rules::Condition::Shape::leaf;
  std::vector<io::Node> parts;
};

/// A comparison, or a map with one of all, any, not; nothing after a fault.
std::optional<ConditionParts> read_condition_parts(io::Node node, Diagnostics& diagnostics);

/// Reports what is wrong with a comparison at its own column.
void report_leaf(Diagnostics& diagnostics, io::Node node, const rules::LeafFault& fault);

}  // namespace leeboard::catalog
