// One name of a medicine with what rules must know of it: a row of data/medicines/*.csv.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/plan_words.hpp"

namespace leeboard::catalog {

/// What kind of name it is; `ambiguous` has two meanings and is never resolved, `device` is no medicine.
enum class MedicineKind : std::uint8_t {
  generic,
  combination,
  brand,
  brand_old,
  otc,
  synonym,
  abbreviation,
  foreign,
  street,
  misspelling,
  class_word,
  ambiguous,
  device
};

/// "generic", "brand_old" and so on.
std::string_view format_medicine_kind(MedicineKind kind);
/// The kind of that word, or nothing.
std::optional<MedicineKind> parse_medicine_kind(std::string_view word);

/// A row; a name is unique after folding. Classes belong to the row, not to the sum of its ingredients.
struct Medicine {
  std::string name;
  MedicineKind kind = MedicineKind::generic;
  std::vector<std::string> ingredients;  ///< ids; empty for class words, ambiguous words and devices
  std::string form_route;                ///< "injection/sc/monthly" where the name fixes it, or empty
  std::vector<std::string> classes;
  std::string oud_role;
  std::string rxcui;                         ///< RxNorm number, or empty
  std::string source;                        ///< keys of the sources
  Evidence evidence = Evidence::unverified;  ///< V, L or unverified
  bool site = false;                         ///< from a site's own table

  bool has_class(std::string_view word) const;
  /// Whether the word does not say which medicine is meant.
  bool is_unresolved() const { return kind == MedicineKind::ambiguous || has_class("unresolved"); }
};

}  // namespace leeboard::catalog
