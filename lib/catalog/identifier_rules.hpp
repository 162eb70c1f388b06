// Which identifiers identify a person, which never do, and which values are placeholders (data/interop/identifiers.yaml).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Definitions;

/// One assigning system with its spellings; `strip`: characters that do not count in its values.
struct IdentifierSystem {
  std::string id, title, strip;
  std::vector<std::string> same;
};

/// Parts of a social security number that were never given out.
struct SsnRules {
  std::vector<std::string> areas, groups, serials;
  std::string areas_from;
  std::size_t digits = 9;
};

/// Values that name nobody.
struct Placeholders {
  std::vector<std::string> values, words, masks;  ///< words are folded
  std::size_t same_digit = 7;                     ///< a value of one digit so often
  std::string masked_letter;
  std::size_t masked_times = 3;
  SsnRules ssn;
  int oldest_age = 115;
  std::vector<Date> birth_dates;
};

/// One worked example: an identifier and what it must be.
struct IdentifierExample {
  std::string system, value, type, use, expect;
  std::optional<Date> period_end;
  Where where;
};

/// What makes an identifier one of a person.
struct IdentifierRules {
  std::vector<IdentifierSystem> systems;
  std::vector<std::string> identifies, never, never_uses;  ///< HL7 table 0203 types; uses
  Placeholders placeholders;
  std::vector<IdentifierExample> examples;

  /// The system that is spelled so, or null.
  const IdentifierSystem* find_system(std::string_view spelling) const;
};

/// Reads both layers; a site's list takes the place of the built-in one of its key. Throws bad_input with all problems.
IdentifierRules load_identifier_rules(const Definitions& definitions);

}  // namespace leeboard::catalog
