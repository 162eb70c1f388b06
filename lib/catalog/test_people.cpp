// Reads what marks a record as one for tests.
#include "catalog/test_people.hpp"

#include <algorithm>

#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"
#include "io/map_reader.hpp"
#include "io/utf8.hpp"

namespace leeboard::catalog {

namespace {
std::vector<std::string> read_folded(io::MapReader& map, std::string_view key) {
  std::vector<std::string> out;
  for (const auto& word : read_texts(map, key)) out.push_back(io::fold_name(word));
  return out;
}

void read_file(io::Node root, TestPeople& people, Diagnostics& problems) {
  io::MapReader map(root, problems);
  if (const auto schema = map.required("schema"); schema && schema->text() != "leeboard.test-people/1")
    io::report(problems, *schema, "this is no list of test people", "write schema: leeboard.test-people/1");
  if (map.has("tags")) people.tags = read_texts(map, "tags");
  if (map.has("words")) people.words = read_folded(map, "words");
  if (map.has("begins")) people.begins = read_folded(map, "begins");
  if (const auto list = map.optional("examples"))
    for (const auto node : list->items()) {
      io::MapReader inner(node, problems);
      people.examples.push_back({read_text(inner, "name", true), read_text(inner, "expect", true) == "yes", node.where()});
      inner.finish();
    }
  map.finish();
}
}  // namespace

bool TestPeople::is_test_name(std::string_view name) const {
  const auto folded = io::fold_name(name);
  for (std::size_t at = 0; at < folded.size();) {
    const auto end = std::min(folded.find_first_of(" -,", at), folded.size());
    const auto part = std::string_view(folded).substr(at, end - at);
    if (std::ranges::find(words, part) != words.end()) return true;
    if (std::ranges::any_of(begins, [&](const auto& begin) { return part.starts_with(begin); })) return true;
    at = end + 1;
  }
  return false;
}

TestPeople load_test_people(const Definitions& definitions) {
  TestPeople people;
  Diagnostics problems;
  for (const auto& file : definitions.list("interop/test-people")) read_file(definitions.open(file).root(), people, problems);
  problems.throw_if_any("the list of test people holds faults");
  return people;
}

}  // namespace leeboard::catalog
