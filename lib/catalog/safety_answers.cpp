// Reads what answers a safety item.
#include "catalog/safety_answers.hpp"

#include <fmt/format.h>

#include "base/nearest.hpp"
#include "catalog/definitions.hpp"
#include "catalog/lay_by_id.hpp"
#include "catalog/read_scalar.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::catalog {

namespace {
SafetyAnswer read_answer(io::Node node, const Vocabulary& vocabulary, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  SafetyAnswer out{read_text(map, "id", true), read_text(map, "title", true), {}, read_texts(map, "cites"), node.where()};
  const auto facts = map.required("facts");
  map.finish();
  if (out.cites.empty()) io::report(diagnostics, node, fmt::format("`{}` cites no row", out.id), "add `cites:` with the row that it rests on");
  if (!facts) return out;
  for (const auto fact : facts->items()) {
    out.facts.emplace_back(fact.text());
    if (!vocabulary.find(out.facts.back()))
      io::report(diagnostics, fact, fmt::format("there is no fact `{}`", out.facts.back()), did_you_mean(out.facts.back(), vocabulary.names()));
  }
  if (out.facts.empty()) io::report(diagnostics, *facts, fmt::format("`{}` names no fact", out.id));
  return out;
}
}  // namespace

std::vector<SafetyAnswer> load_safety_answers(const Definitions& definitions, const Vocabulary& vocabulary) {
  std::vector<SafetyAnswer> out;
  Diagnostics diagnostics;
  for (const auto& file : definitions.list("safety-answers.yaml")) {
    io::MapReader map(definitions.open(file).root(), diagnostics);
    map.allow("schema");
    const auto needs = map.required("needs");
    map.finish();
    if (!needs) continue;
    out.clear();
    for (const auto item : needs->items()) lay_by_id(out, read_answer(item, vocabulary, diagnostics), false, diagnostics);
    if (out.empty()) io::report(diagnostics, *needs, "nothing is named, so everything would count as answered", "name at least one thing");
  }
  diagnostics.throw_if_any("what answers a safety item cannot be used");
  return out;
}

}  // namespace leeboard::catalog
