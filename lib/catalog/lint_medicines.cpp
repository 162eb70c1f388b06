// Lints the dictionary of medicines.
#include "catalog/lint_medicines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "catalog/definition_tables.hpp"
#include "catalog/medicine_name.hpp"
#include "catalog/medicine_words.hpp"
#include "catalog/read_medicine_row.hpp"

namespace leeboard::catalog {

namespace {
struct Table {
  std::string source;
  std::vector<Medicine> rows;
  Diagnostics faults;
};

std::vector<std::string> sorted(std::vector<std::string> words) {
  std::ranges::sort(words);
  return words;
}

void check_ingredients(std::vector<Table>& tables) {
  std::set<std::string> generics;
  for (const auto& table : tables)
    for (const auto& row : table.rows)
      if (row.kind == MedicineKind::generic && row.ingredients.size() == 1) generics.insert(row.ingredients.front());
  for (auto& table : tables)
    for (const auto& row : table.rows)
      for (const auto& ingredient : row.ingredients)
        if (!generics.contains(ingredient))
          table.faults.add({table.source, 0, 0}, fmt::format("'{}' holds '{}', which has no row of its own", row.name, ingredient),
                           "add a row of kind generic for it");
}

void check_squeezed(std::vector<Table>& tables) {
  std::map<std::string, const Medicine*> seen;
  for (auto& table : tables)
    for (const auto& row : table.rows) {
      const auto [at, fresh] = seen.emplace(squeezed_medicine_name(normal_medicine_name(row.name)), &row);
      if (fresh || (sorted(at->second->ingredients) == sorted(row.ingredients) && at->second->classes == row.classes)) continue;
      if (normal_medicine_name(at->second->name) == normal_medicine_name(row.name)) continue;  // a site's row in its place
      table.faults.add({table.source, 0, 0},
                       fmt::format("'{}' and '{}' differ by blanks and hyphens alone and mean different things", at->second->name, row.name),
                       "a name is found without them too: let one of the two be `ambiguous`");
    }
}

void check_words(const MedicineWords& words, std::vector<Table>& tables) {
  if (tables.empty()) return;
  std::set<std::string> names;
  for (const auto& table : tables)
    for (const auto& row : table.rows) names.insert(normal_medicine_name(row.name));
  for (const auto& sign : words.products)
    if (!sign.is.empty() && !names.contains(normal_medicine_name(sign.is)))
      tables.front().faults.add({tables.front().source, 0, 0}, fmt::format("a product is said to be '{}', which has no row", sign.is));
}
}  // namespace

std::vector<std::pair<std::string, Diagnostics>> lint_medicines(const Definitions& definitions) {
  const auto words = load_medicine_words(definitions);
  std::vector<Table> tables;
  for (const auto& table : list_tables(definitions, "medicines")) {
    Table one{table.source, {}, {}};
    one.rows = read_medicine_table(table.text, table.source, table.site, words, one.faults);
    tables.push_back(std::move(one));
  }
  check_ingredients(tables);
  check_squeezed(tables);
  check_words(words, tables);
  std::vector<std::pair<std::string, Diagnostics>> out;
  for (auto& table : tables) out.emplace_back(table.source, std::move(table.faults));
  return out;
}

}  // namespace leeboard::catalog
