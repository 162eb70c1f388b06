// Reads spellings of units.
#include "catalog/unit_aliases.hpp"

#include <algorithm>

#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"
#include "io/map_reader.hpp"

namespace leeboard::catalog {

std::string_view UnitAliases::unit_of(std::string_view spelling, std::string_view fact) const {
  for (const auto& alias : units) {
    if (std::ranges::find(alias.same, spelling) == alias.same.end()) continue;
    if (alias.facts.empty() || std::ranges::find(alias.facts, fact) != alias.facts.end()) return alias.unit;
  }
  return spelling;
}

UnitAliases load_unit_aliases(const Definitions& definitions) {
  UnitAliases aliases;
  Diagnostics problems;
  for (const auto& file : definitions.list("interop/units")) {
    io::MapReader map(definitions.open(file).root(), problems);
    if (const auto schema = map.required("schema"); schema && schema->text() != "leeboard.units/1")
      io::report(problems, *schema, "this is no list of units", "write schema: leeboard.units/1");
    if (const auto list = map.optional("units"))
      for (const auto node : list->items()) {
        io::MapReader inner(node, problems);
        UnitAlias alias{read_text(inner, "unit", true), read_texts(inner, "same"), read_texts(inner, "facts")};
        inner.finish();
        const auto old = std::ranges::find(aliases.units, alias.unit, &UnitAlias::unit);
        if (old == aliases.units.end()) aliases.units.push_back(std::move(alias));
        else *old = std::move(alias);
      }
    map.allow("examples");  // for the suite
    map.finish();
  }
  problems.throw_if_any("the list of units holds faults");
  return aliases;
}

}  // namespace leeboard::catalog
