// Reads what figures mean.
#include "catalog/figure_texts.hpp"

#include <algorithm>

#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {

namespace {
FigureText read_figure(io::Node node, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  FigureText out{read_id(map, "id"),     read_text(map, "title", true), read_text(map, "short", true),
                 read_text(map, "text"), read_texts(map, "cites"),      node.where()};
  map.finish();
  if (out.cites.empty()) io::report(diagnostics, node, "the figure cites no rule", "add `cites:` with the rule that it follows");
  return out;
}
}  // namespace

std::vector<FigureText> load_figure_texts(const Definitions& definitions) {
  std::vector<FigureText> out;
  Diagnostics diagnostics;
  for (const auto& file : definitions.list("figures.yaml")) {
    io::MapReader map(definitions.open(file).root(), diagnostics);
    for (const auto* key : {"schema", "cover", "asked", "limits"}) map.allow(key);
    if (const auto list = map.optional("figures"))
      for (const auto node : list->items()) {
        auto figure = read_figure(node, diagnostics);
        const auto same = std::ranges::find(out, figure.id, &FigureText::id);
        if (same == out.end()) out.push_back(std::move(figure));
        else *same = std::move(figure);
      }
    map.finish();
  }
  diagnostics.throw_if_any("the words of the figures cannot be used");
  return out;
}

}  // namespace leeboard::catalog
