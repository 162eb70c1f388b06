// Names and words of conditions.
#include "rules/condition.hpp"

#include <algorithm>

namespace leeboard::rules {
namespace {

void collect(const Condition& condition, std::vector<std::string>& out) {
  if (condition.shape == Condition::Shape::leaf && std::ranges::find(out, condition.leaf.fact) == out.end()) out.push_back(condition.leaf.fact);
  for (const auto& part : condition.parts) collect(part, out);
}

std::string joined(const Condition& condition, std::string_view word) {
  std::string out;
  for (const auto& part : condition.parts) {
    if (!out.empty()) out += word;
    const bool nested = part.shape == Condition::Shape::all || part.shape == Condition::Shape::any;
    out += nested ? "(" + format_condition(part) + ")" : format_condition(part);
  }
  return out;
}

}  // namespace

std::vector<std::string> facts_of(const Condition& condition) {
  std::vector<std::string> out;
  collect(condition, out);
  return out;
}

const Leaf* find_unknown_test(const Condition& condition) {
  if (condition.shape == Condition::Shape::leaf) return condition.leaf.comparison == Comparison::unknown ? &condition.leaf : nullptr;
  for (const auto& part : condition.parts)
    if (const auto* found = find_unknown_test(part)) return found;
  return nullptr;
}

std::string format_condition(const Condition& condition) {
  switch (condition.shape) {
    case Condition::Shape::leaf: return condition.leaf.text;
    case Condition::Shape::negation: return "not (" + format_condition(condition.parts.front()) + ")";
    case Condition::Shape::all: return condition.parts.empty() ? "always" : joined(condition, " and ");
    case Condition::Shape::any: return joined(condition, " or ");
  }
  return {};
}

}  // namespace leeboard::rules
