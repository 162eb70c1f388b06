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

void read_lists(io::MapReader& map, std::string_view key, std::map<std::string, std::vector<std::string>>& to) {
  const auto node = map.optional(key);
  if (!node) return;
  to.clear();
  for (const auto& entry : node->entries())
    for (const auto word : entry.value.items()) to[std::string(entry.key)].push_back(squeeze_heading(word.text()));
}

void read_beside(io::MapReader& map, TableWords& words, Diagnostics& problems) {
  const auto node = map.optional("beside");
  if (!node) return;
  words.beside.clear();
  for (const auto& entry : node->entries()) {
    io::MapReader one(entry.value, problems);
    BesideHeadings beside;
    if (const auto other = one.required("other")) beside.path = other->text();
    if (const auto list = one.required("headings"))
      for (const auto word : list->items()) beside.headings.push_back(squeeze_heading(word.text()));
    one.finish();
    words.beside.insert_or_assign(std::string(entry.key), std::move(beside));
  }
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
  read_lists(map, "headings", words.headings);
  read_beside(map, words, problems);
  read_lists(map, "sex_at_birth", words.sex_at_birth);
  if (const auto list = map.optional("examples"))
    for (const auto node : list->items()) read_example(node, words, problems);
  map.allow("word_examples");  // for the suite
  map.finish();
}
}  // namespace

std::string squeeze_heading(std::string_view heading) {
  std::string out;
  for (const char c : io::fold_name(heading))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) out += c;
  return out;
}

TableWords load_table_words(const Definitions& definitions) {
  TableWords words;
  Diagnostics problems;
  for (const auto& file : definitions.list("interop/tables")) read(definitions.open(file).root(), words, problems);
  problems.throw_if_any("the words of tables hold faults");
  return words;
}

}  // namespace leeboard::catalog
