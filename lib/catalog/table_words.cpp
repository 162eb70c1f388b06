// Reads the words of tables.
#include "catalog/table_words.hpp"

#include "catalog/definitions.hpp"
#include "io/map_reader.hpp"
#include "io/utf8.hpp"

namespace leeboard::catalog {

namespace {
void read_example(io::Node node, TableWords& words, Diagnostics& problems) {
  io::MapReader map(node, problems);
  TotalsExample example;
  example.where = node.where();
  if (const auto cells = map.required("cells"))
    for (const auto cell : cells->items()) example.cells.emplace_back(cell.text());
  if (const auto totals = map.required("totals")) {
    example.totals = totals->text() == "yes";
    if (!example.totals && totals->text() != "no") io::report(problems, *totals, "`totals` is yes or no");
  }
  map.finish();
  words.examples.push_back(std::move(example));
}

void read(io::Node root, TableWords& words, Diagnostics& problems) {
  io::MapReader map(root, problems);
  map.allow("schema");
  if (const auto list = map.optional("totals")) {
    words.totals.clear();
    for (const auto node : list->items()) {
      auto word = io::fold_name(node.text());
      if (word.empty()) io::report(problems, node, "a word must stand here");
      else words.totals.push_back(std::move(word));
    }
  }
  if (const auto list = map.optional("date_formats")) {
    words.date_formats.clear();
    for (const auto node : list->items()) words.date_formats.emplace_back(node.text());
  }
  if (const auto list = map.optional("examples"))
    for (const auto node : list->items()) read_example(node, words, problems);
  map.finish();
}
}  // namespace

TableWords load_table_words(const Definitions& definitions) {
  TableWords words;
  Diagnostics problems;
  for (const auto& file : definitions.list("interop/tables")) read(definitions.open(file).root(), words, problems);
  problems.throw_if_any("the words of tables hold faults");
  return words;
}

}  // namespace leeboard::catalog
