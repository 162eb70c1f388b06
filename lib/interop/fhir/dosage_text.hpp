// A dosage that is only written out: "8 mg three times daily", "8-16 mg once a day as needed".
#pragma once

#include <optional>
#include <string_view>

#include "base/range.hpp"
#include "catalog/medicine_words.hpp"

namespace leeboard::interop {

/// What the words say; each part alone may be unknown.
struct DosageText {
  std::optional<Range> each_mg;
  std::optional<Range> times;  ///< a day
  bool as_needed = false;
};

/// Reads it whole: where a word is left over that says something else, neither amount nor times are known.
DosageText read_dosage_text(std::string_view text, const catalog::MedicineWords& words);

}  // namespace leeboard::interop
