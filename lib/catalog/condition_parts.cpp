// Cuts conditions into their parts.
#include "catalog/condition_parts.hpp"

#include <fmt/format.h>

#include "io/map_reader.hpp"

namespace leeboard::catalog {

using Shape = rules::Condition::Shape;

std::optional<ConditionParts> read_condition_parts(io::Node node, Diagnostics& diagnostics) {
  if (node.is_scalar() && !node.is_null()) return ConditionParts{};
  if (!node.is_map() || node.size() != 1) {
    io::report(diagnostics, node, "a condition is one comparison, or a map with one of all, any, not");
    return std::nullopt;
  }
  const auto part = *node.items().begin();
  if (part.key() == "not") return ConditionParts{Shape::negation, {part}};
  if (part.key() != "all" && part.key() != "any") {
    io::report_key(diagnostics, part, fmt::format("`{}` joins no conditions", part.key()), "use all, any or not");
    return std::nullopt;
  }
  if (!part.is_sequence() || part.empty()) {
    io::report(diagnostics, part, fmt::format("`{}` needs a list of conditions", part.key()));
    return std::nullopt;
  }
  ConditionParts out{part.key() == "all" ? Shape::all : Shape::any, {}};
  for (const auto item : part.items()) out.parts.push_back(item);
  return out;
}

void report_leaf(Diagnostics& diagnostics, io::Node node, const rules::LeafFault& fault) {
  auto where = node.where();
  // A quoted text starts one byte behind its mark; in a block or a folded text only the line is exact.
  where.column += fault.offset + (node.is_quoted() ? 1 : 0);
  diagnostics.add(std::move(where), fault.message, fault.mend);
}

}  // namespace leeboard::catalog
