// Reads which state of a record counts.
#include "catalog/record_states.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"
#include "io/map_reader.hpp"

namespace leeboard::catalog {

namespace {
class Reader {
 public:
  explicit Reader(RecordStates& states) : s_(states) {}

  void read(io::Node root) {
    io::MapReader map(root, d_);
    if (const auto schema = map.required("schema"); schema && schema->text() != "leeboard.states/1")
      io::report(d_, *schema, "this is no table of states", "write schema: leeboard.states/1");
    if (const auto list = map.optional("types"))
      for (const auto node : list->items()) read_type(node);
    if (const auto node = map.optional("medications")) {
      io::MapReader medications(*node, d_);
      s_.unnamed.clear();
      for (const auto& word : read_texts(medications, "not")) s_.unnamed.push_back(fold_state(word));
      medications.finish();
    }
    if (const auto list = map.optional("examples"))
      for (const auto node : list->items()) read_example(node);
    map.finish();
  }

  void finish() { d_.throw_if_any("the table of states holds faults"); }

 private:
  void read_type(io::Node node) {
    io::MapReader map(node, d_);
    TypeStates type;
    type.type = read_text(map, "type", true);
    type.also = read_texts(map, "also");
    if (const auto list = map.required("states"))
      for (const auto key : list->items()) type.keys.push_back(read_key(key));
    map.finish();
    const auto old = std::ranges::find(s_.types, type.type, &TypeStates::type);
    if (old == s_.types.end()) s_.types.push_back(std::move(type));
    else *old = std::move(type);
  }

  StateKey read_key(io::Node node) {
    io::MapReader map(node, d_);
    StateKey key;
    key.key = read_text(map, "key", true);
    key.required = read_yes_no(map, "required", false);
    key.told = read_text(map, "told");
    key.reverses = read_text(map, "reverses");
    if (const auto present = map.optional("present")) {
      key.by_presence = true;
      if (const auto effect = read_word<StateEffect>(*present, d_)) key.present = *effect;
    }
    if (const auto excused = map.optional("counts_with")) {
      io::MapReader inner(*excused, d_);
      key.with = fold_state(read_text(inner, "word", true));
      key.excuse = read_text(inner, "key", true);
      inner.finish();
    }
    for (const auto& name : all_words<StateEffect>()) {
      const auto effect = *parse_word<StateEffect>(name);
      if (effect == StateEffect::unknown || !map.has(name)) continue;
      for (const auto& word : read_texts(map, name))
        if (!key.words.emplace(fold_state(word), StateWord{word, effect}).second)
          io::report(d_, node, fmt::format("the state '{}' stands here twice", word), "leave one of them");
    }
    if (key.words.empty() && !key.by_presence) io::report(d_, node, fmt::format("`{}` has no states", key.key));
    map.finish();
    return key;
  }

  void read_example(io::Node node) {
    io::MapReader map(node, d_);
    StateExample example;
    example.where = node.where();
    example.type = read_text(map, "type", true);
    if (const auto says = map.required("says"))
      for (const auto& entry : says->entries()) example.says.emplace_back(entry.key, entry.value.text());
    if (const auto expect = map.required("expect"))
      if (const auto effect = read_word<StateEffect>(*expect, d_)) example.expect = *effect;
    example.status = read_text(map, "status");
    example.told = read_text(map, "told");
    map.finish();
    s_.examples.push_back(std::move(example));
  }

  RecordStates& s_;
  Diagnostics d_;
};
}  // namespace

const TypeStates* RecordStates::find(std::string_view type) const {
  for (const auto& each : types)
    if (each.type == type || std::ranges::find(each.also, type) != each.also.end()) return &each;
  return nullptr;
}

std::string fold_state(std::string_view text) {
  std::string folded;
  for (const char c : text)
    if (c != ' ' && c != '-' && c != '_' && c != '\t') folded.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  return folded;
}

RecordStates load_record_states(const Definitions& definitions) {
  RecordStates states;
  Reader reader(states);
  for (const auto& file : definitions.list("interop/states")) reader.read(definitions.open(file).root());
  reader.finish();
  return states;
}

}  // namespace leeboard::catalog
