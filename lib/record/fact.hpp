// A fact about a person: what was observed, when, when it became known, by whom and from where.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/range.hpp"
#include "base/stamp.hpp"
#include "record/absent.hpp"

namespace leeboard {

/// A word of a closed or known list, such as `unsheltered`.
struct Code {
  std::string word;
  bool operator==(const Code&) const = default;
  auto operator<=>(const Code&) const = default;
};

/// Free words: shown, never tested by a rule.
struct Text {
  std::string words;
  bool operator==(const Text&) const = default;
};

/// One field of a record in a fact, such as `dose` of a medicine.
using FieldValue = std::variant<bool, Range, Code, std::vector<Code>, Date, Text>;

/// One entry of a `records` fact: fields in the order given.
struct FactRecord {
  std::vector<std::pair<std::string, FieldValue>> fields;
  std::optional<Stamp> at = {};  ///< when this entry was true, where it is not the time of the fact
  /// The field, or null when the entry does not say.
  const FieldValue* find(std::string_view name) const;
  bool operator==(const FactRecord&) const = default;
};

/// What a fact can hold; an empty list or `none` of a list fact is "asked, and there is none".
using FactValue = std::variant<bool, Range, Code, std::vector<Code>, Date, Text, std::vector<FactRecord>>;

/// A value, or the reason why there is none.
using FactContent = std::variant<FactValue, Absent>;

/// One observation of one fact.
struct Fact {
  std::string id;   ///< "F-17" once stored
  std::string key;  ///< canonical name in the vocabulary
  FactContent content = Absent::not_asked;
  Stamp at{};             ///< when it was true
  Stamp recorded{};       ///< when it became known
  std::string by;         ///< staff id, or empty
  std::string source;     ///< "entered", "ecg", "A-12", an import's name...
  std::string corrects;   ///< id of the fact that it replaces, or empty
  bool standing = false;  ///< counts whatever its age: a safety item that nobody has answered rests on it
  bool operator==(const Fact&) const = default;
};

/// A value in the words of every output: "yes", "12", "13 to 18", "yawning, mydriasis", "2026-12-01".
std::string format_value(const FactValue& value);

/// As format_value for one field of a record.
std::string format_field(const FieldValue& value);

}  // namespace leeboard
