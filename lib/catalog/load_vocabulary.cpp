// Reads vocabulary.yaml: every key accounted for, every fault with its place.
#include "catalog/load_vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>

#include "base/range.hpp"
#include "catalog/definition_tables.hpp"
#include "catalog/definitions.hpp"
#include "catalog/instrument_fields.hpp"
#include "catalog/medicine_dictionary.hpp"
#include "catalog/read_derived.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {
namespace {

std::optional<ValueKind> read_kind(io::Node node, Diagnostics& diagnostics) {
  const auto text = node.as_text();
  const auto kind = text ? parse_value_kind(*text) : std::nullopt;
  if (!kind) io::report(diagnostics, node, "no such kind of fact", "one of bool, number, code, codes, date, text, records");
  return kind;
}

/// The part of an entry that a field of a record has as well.
void read_type(io::MapReader& map, FactType& type) {
  auto& diagnostics = map.diagnostics();
  if (const auto node = map.required("type"))
    if (const auto kind = read_kind(*node, diagnostics)) type.kind = *kind;
  type.unit = read_text(map, "unit");
  type.values = read_texts(map, "values");
  if (const auto node = map.optional("legal")) type.legal = read_range(*node, diagnostics);
  if (const auto node = map.optional("plausible")) type.plausible = read_range(*node, diagnostics);
  type.none = read_yes_no(map, "none", false);
  type.free_words = read_yes_no(map, "text", false);
  const bool number = type.kind == ValueKind::number;
  if (!number && (type.legal || type.plausible || !type.unit.empty()))
    io::report(diagnostics, map.node(), "unit, legal and plausible belong to numbers");
  if (type.legal && type.plausible && (type.plausible->low < type.legal->low || type.plausible->high > type.legal->high))
    io::report(diagnostics, map.node(), "the plausible range leaves the legal one");
}

void check_growth(io::MapReader& map, std::string_view unit, bool grows) {
  if (grows && unit != "h" && unit != "d") io::report(map.diagnostics(), map.node(), "only a number of hours (h) or days (d) can grow");
}

/// `drug: code`, or a map with type and values.
FactType read_field(io::Node node, Diagnostics& diagnostics) {
  FactType out;
  if (node.is_map()) {
    io::MapReader map(node, diagnostics);
    read_type(map, out);
    out.grows = read_yes_no(map, "grows", false);
    check_growth(map, out.unit, out.grows);
    map.finish();
  } else if (const auto kind = read_kind(node, diagnostics)) {
    out.kind = *kind;
  }
  if (out.kind == ValueKind::records) io::report(diagnostics, node, "a field cannot hold records");
  return out;
}

/// What holds for ever: words of a code or of yes/no, of a number that it was `at-least` that much, of a list that `at-least` so much is on it.
void read_lasts(FactEntry& entry, io::MapReader& map) {
  const auto node = map.optional("lasts");
  if (!node) return;
  entry.lasts = read_texts(*node, map.diagnostics());
  const auto legal = [&](const std::string& word) {
    switch (entry.type.kind) {
      case ValueKind::boolean: return word == "yes" || word == "no";
      case ValueKind::number: return word == "at-least" && entry.type.legal.has_value();
      case ValueKind::code: return std::ranges::find(entry.type.values, word) != entry.type.values.end();
      case ValueKind::codes:
      case ValueKind::records: return word == "at-least";
      case ValueKind::date:
      case ValueKind::text: break;
    }
    return false;
  };
  for (const auto& word : entry.lasts)
    if (!legal(word))
      io::report(map.diagnostics(), *node, fmt::format("`{}` is nothing that can last of this fact", word),
                 "a value of a code or of yes/no, or `at-least` for a list and for a number with a legal range");
}

Implied read_implied(io::Node node, const FactType& type, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  Implied out{read_text(map, "fact", true),
              read_text(map, "equals", false),
              read_number(map.optional("below"), diagnostics),
              read_number(map.optional("above"), diagnostics),
              {}};
  if (type.kind == ValueKind::boolean) out.value = read_yes_no(map, "value", false);
  else if (read_text(map, "value", true) != "none" || !type.none)
    io::report(diagnostics, node, "only a yes/no fact can be implied, and `none` of one that may be that");
  map.finish();
  if (out.equals.empty() == !(out.below || out.above)) io::report(diagnostics, node, "`implied` needs either `equals`, or `below` or `above`");
  return out;
}

std::vector<FactCode> read_codes(io::MapReader& map) {
  std::vector<FactCode> out;
  const auto list = map.optional("codes");
  if (!list) return out;
  for (const auto item : list->items()) {
    io::MapReader code(item, map.diagnostics());
    out.push_back({read_text(code, "system", true), read_text(code, "code", true)});
    code.finish();
  }
  return out;
}

FactEntry read_entry(io::Node node, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  FactEntry out;
  out.key = std::string(node.key());
  out.title = read_text(map, "title", true);
  read_type(map, out.type);
  if (const auto fields = map.optional("fields"))
    for (const auto field : fields->entries()) out.type.fields[std::string(field.key)] = read_field(field.value, diagnostics);
  if ((out.type.kind == ValueKind::records) != !out.type.fields.empty())
    io::report(diagnostics, node, "`fields` belongs to records, and records need it");
  if (const auto fresh = map.optional("fresh")) out.fresh = read_duration(*fresh, diagnostics);
  read_lasts(out, map);
  if (const auto scope = map.required("scope"))
    if (const auto word = read_word(*scope, {"person", "episode"}, diagnostics))
      out.scope = *word == "person" ? FactScope::person : FactScope::episode;
  if (const auto world = map.optional("world"))
    if (const auto word = read_word(*world, {"open", "closed"}, diagnostics)) out.world = *word == "closed" ? FactWorld::closed : FactWorld::open;
  out.type.closed = out.world == FactWorld::closed;
  out.grows = read_yes_no(map, "grows", false);
  check_growth(map, out.type.unit, out.grows);
  out.also = read_texts(map, "also");
  if (const auto derived = map.optional("derived")) out.derived = read_derived(*derived, out, diagnostics);
  if (const auto implied = map.optional("implied"))
    for (const auto item : implied->items()) out.implied.push_back(read_implied(item, out.type, diagnostics));
  out.question = read_text(map, "question", true);
  out.codes = read_codes(map);
  out.cites = read_texts(map, "cites");
  out.record_only = read_text(map, "record_only");
  out.decides = read_texts(map, "decides");
  if (!out.record_only.empty() && !out.decides.empty())
    io::report(diagnostics, node, "a fact decides by rows, or is kept only: `decides` and `record_only` exclude each other");
  map.finish();
  return out;
}

std::optional<DoseLimits> read_limits(io::Node node, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  const auto legal = map.required("legal"), plausible = map.required("plausible");
  const auto outer = legal ? read_range(*legal, diagnostics) : std::nullopt, inner = plausible ? read_range(*plausible, diagnostics) : std::nullopt;
  map.finish();
  if (!outer || !inner) return std::nullopt;
  if (outer->low <= 0 || inner->low < outer->low || inner->high > outer->high) {
    io::report(diagnostics, node, "a dose is above 0, and the plausible range lies in the legal one");
    return std::nullopt;
  }
  return DoseLimits{*outer, *inner};
}

Drug read_drug(io::Node node, Diagnostics& diagnostics) {
  io::MapReader map(node, diagnostics);
  Drug out;
  out.id = read_id(map, "id");
  out.title = read_text(map, "title");
  out.classes = read_texts(map, "classes");
  out.also = read_texts(map, "also");
  out.codes = read_codes(map);
  if (const auto dose = map.optional("dose_mg")) out.dose = read_limits(*dose, diagnostics);
  map.allow("cites");
  map.finish();
  return out;
}

struct Reading {
  std::vector<FactEntry> entries;
  std::vector<Drug> drugs;
  Diagnostics diagnostics;

  template <class T, class Key>
  static void put(std::vector<T>& list, T item, Key T::*key) {
    const auto same = std::ranges::find(list, item.*key, key);
    if (same == list.end()) list.push_back(std::move(item));
    else *same = std::move(item);
  }

  void take(io::Node root, bool site) {
    io::MapReader map(root, diagnostics);
    map.allow("schema");
    if (const auto facts = map.required("facts"))
      for (const auto entry : facts->items()) {
        auto read = read_entry(entry, diagnostics);
        if (site) put(entries, std::move(read), &FactEntry::key);
        else entries.push_back(std::move(read));
      }
    if (const auto list = map.optional("drugs"))
      for (const auto item : list->items()) {
        auto read = read_drug(item, diagnostics);
        if (site) put(drugs, std::move(read), &Drug::id);
        else drugs.push_back(std::move(read));
      }
    map.finish();
  }

  void check_names(io::Node root) {
    std::map<std::string, std::string> owner;
    for (const auto& entry : entries) owner[entry.key] = entry.key;
    for (const auto& entry : entries)
      for (const auto& name : entry.also)
        if (const auto [at, fresh] = owner.emplace(name, entry.key); !fresh)
          io::report(diagnostics, root, fmt::format("`{}` names both `{}` and `{}`", name, at->second, entry.key));
  }
};

/// Names of medicines, from the definitions that the vocabulary comes from.
class WithMedicines : public VocabularySource {
 public:
  explicit WithMedicines(const Definitions& definitions) : definitions_(definitions) {}
  std::unique_ptr<MedicineDictionary> medicines() const override { return std::make_unique<MedicineDictionary>(load_medicines(definitions_)); }
  bool has_own_medicines() const override { return has_own_tables(definitions_, "medicines"); }
  std::vector<std::string> drug_classes() const override { return load_medicine_classes(definitions_); }

 private:
  const Definitions& definitions_;
};

/// A vocabulary that was read whole, because a site has a part of it.
class Whole : public WithMedicines {
 public:
  Whole(const Definitions& definitions, Reading reading) : WithMedicines(definitions), reading_(std::move(reading)) {}
  std::vector<Names> names() const override {
    std::vector<Names> out;
    for (const auto& entry : reading_.entries) out.push_back(names_of(entry));
    return out;
  }
  FactEntry entry(std::size_t place) const override { return reading_.entries[place]; }
  std::vector<Drug> drugs() const override { return reading_.drugs; }

 private:
  Reading reading_;
};

/// The built-in file, read entry by entry.
class BuiltIn : public WithMedicines {
 public:
  BuiltIn(const Definitions& definitions, io::Node root) : WithMedicines(definitions), root_(root) {
    if (const auto facts = root.find("facts"))
      for (const auto entry : facts->items()) facts_.push_back(entry);
  }
  std::vector<Names> names() const override {
    std::vector<Names> out(facts_.size());
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      out[i].key = facts_[i].key();
      if (const auto also = facts_[i].find("also"))
        for (const auto name : also->items()) out[i].also.emplace_back(name.text());
      const auto derived = facts_[i].find("derived"), implied = facts_[i].find("implied");
      out[i].filled = derived || implied;
      if (const auto by = derived ? derived->find("record") : std::nullopt) out[i].filled_by.emplace_back(by->text());
      if (!implied) continue;
      for (const auto item : implied->items())
        if (const auto by = item.find("fact")) out[i].filled_by.emplace_back(by->text());
    }
    return out;
  }
  FactEntry entry(std::size_t place) const override {
    Diagnostics diagnostics;
    auto out = read_entry(facts_[place], diagnostics);
    diagnostics.throw_if_any("the built-in vocabulary cannot be used");
    return out;
  }
  std::vector<Drug> drugs() const override {
    Diagnostics diagnostics;
    std::vector<Drug> out;
    if (const auto list = root_.find("drugs"))
      for (const auto item : list->items()) out.push_back(read_drug(item, diagnostics));
    diagnostics.throw_if_any("the built-in vocabulary cannot be used");
    return out;
  }

 private:
  io::Node root_;
  std::vector<io::Node> facts_;
};

}  // namespace

Vocabulary load_vocabulary(const Definitions& definitions) {
  const auto files = definitions.list("vocabulary.yaml");
  // Built-in definitions are proved by the suite; a site's are read whole, so that every fault is told at once.
  if (files.size() == 1 && !files.front().site) return Vocabulary(std::make_unique<BuiltIn>(definitions, definitions.open(files.front()).root()));
  return read_vocabulary(definitions);
}

Vocabulary read_vocabulary(const Definitions& definitions) {
  Reading reading;
  for (const auto& file : definitions.list("vocabulary.yaml")) {
    const auto root = definitions.open(file).root();
    reading.take(root, file.site);
    reading.check_names(root);
  }
  reading.diagnostics.throw_if_any("the vocabulary cannot be used");
  return Vocabulary(std::make_unique<Whole>(definitions, std::move(reading)));
}

}  // namespace leeboard::catalog
