// The words of a medicine's row.
#include "catalog/medicine.hpp"

#include <algorithm>
#include <array>

namespace leeboard::catalog {

namespace {
constexpr std::array<std::string_view, 13> kinds{"generic", "combination", "brand",       "brand_old",  "otc",       "synonym", "abbreviation",
                                                 "foreign", "street",      "misspelling", "class_word", "ambiguous", "device"};
}  // namespace

std::string_view format_medicine_kind(MedicineKind kind) { return kinds.at(static_cast<std::size_t>(kind)); }

std::optional<MedicineKind> parse_medicine_kind(std::string_view word) {
  const auto found = std::ranges::find(kinds, word);
  if (found == kinds.end()) return std::nullopt;
  return static_cast<MedicineKind>(found - kinds.begin());
}

bool Medicine::has_class(std::string_view word) const { return std::ranges::find(classes, word) != classes.end(); }

}  // namespace leeboard::catalog
