// Reads contradictions.
#include "catalog/contradiction.hpp"

#include <algorithm>

#include "catalog/definitions.hpp"
#include "catalog/read_condition.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {

std::vector<Contradiction> load_contradictions(const Definitions& definitions, const FactTypes& types) {
  std::vector<Contradiction> out;
  Diagnostics diagnostics;
  for (const auto& file : definitions.list("contradictions.yaml")) {
    io::MapReader map(definitions.open(file).root(), diagnostics);
    map.allow("schema");
    const auto list = map.required("contradictions");
    map.finish();
    if (!list) continue;
    for (const auto item : list->items()) {
      io::MapReader entry(item, diagnostics);
      Contradiction found;
      found.id = read_id(entry, "id");
      found.text = read_text(entry, "text", true);
      (void)entry.required("when");
      if (auto when = read_condition(entry, "when", types)) found.when = std::move(*when);
      if (const auto facts = entry.optional("set_aside"))
        for (const auto fact : facts->items()) found.set_aside.push_back(read_fact_name(fact, types, diagnostics));
      entry.finish();
      const auto same = std::ranges::find(out, found.id, &Contradiction::id);
      if (same == out.end()) out.push_back(std::move(found));
      else if (file.site) *same = std::move(found);
      else io::report(diagnostics, item, "the contradiction `" + found.id + "` stands here twice");
    }
  }
  diagnostics.throw_if_any("the contradictions cannot be used");
  return out;
}

}  // namespace leeboard::catalog
