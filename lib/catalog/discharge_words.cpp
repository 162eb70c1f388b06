// Reads what reasons of a discharge say.
#include "catalog/discharge_words.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"
#include "io/map_reader.hpp"

namespace leeboard::catalog {

namespace {
void read_file(io::Node root, DischargeWords& words, Diagnostics& problems) {
  io::MapReader map(root, problems);
  if (const auto schema = map.required("schema"); schema && schema->text() != "leeboard.discharge-words/1")
    io::report(problems, *schema, "this is no list of words for reasons of a discharge", "write schema: leeboard.discharge-words/1");
  if (map.has("died")) {
    words.died.clear();
    for (const auto& word : read_texts(map, "died")) words.died.push_back(lower_ascii(word));
  }
  if (const auto list = map.optional("examples"))
    for (const auto node : list->items()) {
      io::MapReader inner(node, problems);
      words.examples.push_back({read_text(inner, "reason", true), read_text(inner, "died", true) == "yes", node.where()});
      inner.finish();
    }
  map.finish();
}
}  // namespace

bool DischargeWords::says_died(std::string_view reason) const { return std::ranges::find(died, lower_ascii(reason)) != died.end(); }

DischargeWords load_discharge_words(const Definitions& definitions) {
  DischargeWords words;
  Diagnostics problems;
  for (const auto& file : definitions.list("interop/discharge-words")) read_file(definitions.open(file).root(), words, problems);
  problems.throw_if_any("the words for reasons of a discharge hold faults");
  return words;
}

}  // namespace leeboard::catalog
