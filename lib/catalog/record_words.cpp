// Reads the words that turn the meaning of a record.
#include "catalog/record_words.hpp"

#include <algorithm>

#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"
#include "io/map_reader.hpp"
#include "io/utf8.hpp"

namespace leeboard::catalog {

namespace {

bool holds(const std::vector<std::string>& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

std::vector<std::string> read_folded(io::MapReader& map, std::string_view key) {
  std::vector<std::string> out;
  for (const auto& word : read_texts(map, key)) out.push_back(fold_words(word));
  return out;
}

void read_examples(io::Node list, std::vector<RecordWordExample>& to, Diagnostics& problems) {
  for (const auto node : list.items()) {
    io::MapReader map(node, problems);
    RecordWordExample example;
    example.where = node.where();
    for (const char* kind : {"none", "denial", "sex_extension", "female", "male", "declined", "left_out", "left_out_code"})
      if (map.has(kind)) {
        example.kind = kind;
        example.text = read_text(map, kind, true);
      }
    example.expect = read_text(map, "expect", true) == "yes";
    map.finish();
    to.push_back(std::move(example));
  }
}

void read_file(io::Node root, RecordWords& words, Diagnostics& problems) {
  io::MapReader map(root, problems);
  if (const auto schema = map.required("schema"); schema && schema->text() != "leeboard.record-words/1")
    io::report(problems, *schema, "this is no list of words of records", "write schema: leeboard.record-words/1");
  if (const auto node = map.optional("no_known_allergies")) {
    io::MapReader inner(*node, problems);
    words.none_codes = read_texts(inner, "snomed");
    words.none_words = read_folded(inner, "words");
    inner.finish();
  }
  if (map.has("denials")) words.denials = read_folded(map, "denials");
  if (const auto node = map.optional("sex_at_birth")) {
    io::MapReader inner(*node, problems);
    words.sex_extensions = read_texts(inner, "extensions");
    words.female = read_folded(inner, "female");
    words.male = read_folded(inner, "male");
    words.declined = read_folded(inner, "declined");
    inner.finish();
  }
  if (const auto node = map.optional("left_out")) {
    io::MapReader inner(*node, problems);
    words.left_out_codes = read_folded(inner, "codes");
    words.left_out_words = read_folded(inner, "words");
    inner.finish();
  }
  if (const auto list = map.optional("examples")) read_examples(*list, words.examples, problems);
  map.finish();
}

}  // namespace

std::string fold_words(std::string_view text) {
  std::string kept;
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[') ++depth;
    if (depth == 0) kept.push_back(c);
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  std::string out;
  for (const char c : io::fold_name(kept))
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out.push_back(c);
  while (!out.empty() && std::string_view(" .*!").find(out.back()) != std::string_view::npos) out.pop_back();
  return out;
}

bool RecordWords::says_none(std::string_view text) const { return holds(none_words, fold_words(text)); }

bool RecordWords::denies(std::string_view text) const {
  const auto folded = fold_words(text);
  return std::ranges::any_of(denials, [&](const auto& word) {
    return folded.starts_with(word) && (folded.size() == word.size() || folded[word.size()] == ' ' || folded[word.size()] == ':');
  });
}

bool RecordWords::says_left_out(std::string_view text) const {
  const auto folded = fold_words(text);
  return std::ranges::any_of(left_out_words, [&](const auto& word) { return folded.find(word) != std::string::npos; });
}

RecordWords load_record_words(const Definitions& definitions) {
  RecordWords words;
  Diagnostics problems;
  for (const auto& file : definitions.list("interop/words")) read_file(definitions.open(file).root(), words, problems);
  problems.throw_if_any("the words of records hold faults");
  return words;
}

}  // namespace leeboard::catalog
