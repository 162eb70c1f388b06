// Walks the ways in which a condition could become true with at most one fact more.
#include "rules/one_short.hpp"

#include <map>

namespace leeboard::rules {
namespace {

/// By the one fact that is missing (empty: none): whether something told speaks for it.
using Ways = std::map<std::string, bool>;

void add(Ways& to, const std::string& fact, bool told) {
  const auto [at, fresh] = to.emplace(fact, told);
  if (!fresh) at->second = at->second || told;
}

Ways joined(const Ways& a, const Ways& b) {
  Ways out;
  for (const auto& [first, told_first] : a)
    for (const auto& [second, told_second] : b)
      if (first.empty() || second.empty() || first == second) add(out, first.empty() ? second : first, told_first || told_second);
  return out;
}

/// The ways to `wanted`.
Ways ways_to(const Evaluation& evaluation, bool wanted) {
  using Shape = Condition::Shape;
  const auto& condition = *evaluation.condition;
  if (condition.shape == Shape::leaf) {
    if (evaluation.truth == Truth::unknown) return {{condition.leaf.fact, false}};
    if ((evaluation.truth == Truth::yes) != wanted) return {};
    return {{"", evaluation.finding && evaluation.finding->value && !evaluation.stale}};
  }
  if (condition.shape == Shape::negation) return ways_to(evaluation.parts.front(), !wanted);
  const bool each = (condition.shape == Shape::all) == wanted;
  Ways out;
  if (each) out.emplace("", false);
  for (const auto& part : evaluation.parts) {
    const auto ways = ways_to(part, wanted);
    if (each) out = joined(out, ways);
    else
      for (const auto& [fact, told] : ways) add(out, fact, told);
  }
  return out;
}

}  // namespace

std::vector<std::string> one_short(const Evaluation* given, const Evaluation* when) {
  Ways background{{"", false}};
  if (given) {
    background = ways_to(*given, true);
    for (auto& [fact, told] : background) told = false;
  }
  std::vector<std::string> out;
  for (const auto& [fact, told] : joined(background, when ? ways_to(*when, true) : Ways{{"", false}}))
    if (told && !fact.empty()) out.push_back(fact);
  return out;
}

}  // namespace leeboard::rules
