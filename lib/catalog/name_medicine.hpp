// Which medicine a record means by all that it says: codes, names, form and route. The one reader for every path.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/vocabulary.hpp"

namespace leeboard::catalog {

/// What a record says of one medicine.
struct WrittenMedicine {
  std::vector<std::string> texts;       ///< every name, the record's own words first
  std::vector<FactCode> codes;          ///< with their systems
  std::vector<std::string> form_words;  ///< of form and route; words that say neither are passed over
};

/// Why a medicine has no name that rules know.
enum class NamingDoubt : std::uint8_t { none, unknown, contradiction, negated };

/// What was made of it.
struct NamedMedicine {
  std::string text;                  ///< the first text as written, else the first code
  std::string drug;                  ///< as Vocabulary::find_drug's id; empty in doubt
  std::vector<std::string> classes;  ///< those that hold for it; in doubt those that are sure, with `unresolved`
  NamingDoubt doubt = NamingDoubt::none;
  std::vector<std::string> ingredients;  ///< ids; empty in doubt, and where a listed drug was taken by its id alone
  std::string told() const;              ///< "unknown-medicine", "contradiction", "negated", or empty
};

/// The drug on the vocabulary's list of that id or other name; null when the dictionary would have to be asked.
const Drug* find_listed(const Vocabulary& vocabulary, std::string_view name);

/// Names the medicine: codes first, then every text; those that name different medicines contradict each other.
NamedMedicine name_medicine(const Vocabulary& vocabulary, const WrittenMedicine& written);

/// The same of a text alone.
NamedMedicine name_medicine(const Vocabulary& vocabulary, std::string_view text);

}  // namespace leeboard::catalog
