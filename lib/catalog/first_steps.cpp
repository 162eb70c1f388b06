// Reads the first steps.
#include "catalog/first_steps.hpp"

#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {

namespace {
std::vector<FirstStep> read_steps(io::Node list, Diagnostics& diagnostics) {
  std::vector<FirstStep> out;
  for (const auto item : list.items()) {
    io::MapReader map(item, diagnostics);
    out.push_back({read_text(map, "text", true), read_texts(map, "cites"), item.where()});
    if (out.back().cites.empty()) io::report(diagnostics, item, "the step cites no row", "add `cites:` with the row that it rests on");
    map.finish();
  }
  return out;
}
}  // namespace

std::vector<FirstStep> load_first_steps(const Definitions& definitions, TriggerEventKind kind) {
  std::vector<FirstStep> out;
  Diagnostics diagnostics;
  for (const auto& file : definitions.list("first-steps.yaml")) {
    io::MapReader map(definitions.open(file).root(), diagnostics);
    map.allow("schema");
    const auto steps = map.required("steps");
    map.finish();
    if (!steps) continue;
    io::MapReader kinds(*steps, diagnostics);
    for (const auto& each : logged_kinds())
      if (const auto list = kinds.optional(each))
        if (auto read = read_steps(*list, diagnostics); each == format_word(kind)) out = std::move(read);
    kinds.finish();
  }
  diagnostics.throw_if_any("the first steps cannot be used");
  return out;
}

}  // namespace leeboard::catalog
