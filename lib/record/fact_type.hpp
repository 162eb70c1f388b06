// What kind of value a fact takes: what rules and readers must know of the vocabulary.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.hpp"

namespace leeboard {

/// Kinds of fact value; rules test all but text, and of records only single fields.
enum class ValueKind { boolean, number, code, codes, date, text, records };

/// The kind of that name, or nothing.
std::optional<ValueKind> parse_value_kind(std::string_view word);

/// The type of one fact or of one field of its records.
struct FactType {
  ValueKind kind = ValueKind::text;
  std::string unit;                        ///< UCUM, numbers only
  std::vector<std::string> values;         ///< legal words of code and codes; empty: any id
  std::optional<Range> legal, plausible;   ///< numbers only
  std::map<std::string, FactType> fields;  ///< records only
  bool none = false;                       ///< `none` is a legal value: asked, and there is none
  bool free_words = false;                 ///< other words are kept as text, unknown to rules
  bool closed = false;                     ///< closed world: never said means no, 0 or none
  bool grows = false;                      ///< a field of a record: hours or days that time adds to
};

/// Looks a fact up by name: how rules resolve their leaves without knowing the catalog.
class FactTypes {
 public:
  virtual ~FactTypes() = default;
  /// The type of a canonical fact name or of `records.field`; null when there is none.
  virtual const FactType* find_type(std::string_view key) const = 0;
  /// The canonical name behind another spelling, or the name itself.
  virtual std::string canonical(std::string_view key) const = 0;
  /// All names, for suggestions.
  virtual std::vector<std::string> names() const = 0;
};

}  // namespace leeboard
