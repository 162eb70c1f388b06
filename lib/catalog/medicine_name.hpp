// A medicine's name as text: its normal form, the strengths in it, and phrases taken out of it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace leeboard::catalog {

/// Folded for comparing: letter case, accents, trade marks, curly quotes and end punctuation do not count.
std::string normal_medicine_name(std::string_view text);

/// The normal form without blanks, hyphens, apostrophes, underscores and full stops ("XR NTX" equals "xr-ntx").
std::string squeezed_medicine_name(std::string_view normal);

/// One strength: "8-2 mg" has two numbers; `per` is what follows the stroke ("ml", "24 hr"); a number alone has no unit.
struct Strength {
  std::vector<double> numbers;
  std::string unit, per;
  bool operator==(const Strength&) const = default;
};

/// A normal form cut into its words and its strengths.
struct MedicineText {
  std::string rest;
  std::vector<Strength> strengths;
};

/// Takes the strengths out of a normal form; "300 mg in 1.5 ml" becomes one of 200 mg/ml. `units`: the words that are units.
MedicineText take_strengths(std::string_view normal, std::span<const std::string> units);

/// Takes every phrase of the list out where it stands as whole words; true when one stood there. Longest first.
bool take_phrases(std::string& text, std::span<const std::string> phrases);

/// Whether the phrase stands in the text as whole words.
bool has_phrase(std::string_view text, std::string_view phrase);

}  // namespace leeboard::catalog
