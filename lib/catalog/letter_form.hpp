// The frame of a letter that leaves or is handed out: to whom it goes, what must be known, what may be told, which words may stand.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record/words.hpp"

namespace leeboard::io {
class MapReader;
}

namespace leeboard::catalog {

/// Into the person's own hand; to somebody else, with consent; or either, as a recipient is named or not.
enum class LetterWay : std::uint8_t { handed, sent, either };
}  // namespace leeboard::catalog

namespace leeboard {
template <>
inline constexpr auto words_of<catalog::LetterWay> = word_table<catalog::LetterWay>({{catalog::LetterWay::handed, "handed"},
                                                                                     {catalog::LetterWay::sent, "sent"},
                                                                                     {catalog::LetterWay::either, "either"}});
}  // namespace leeboard

namespace leeboard::catalog {

/// What can be filled in as {{name}}, what is asked when nobody knows it, and how it is answered.
struct LetterValue {
  std::string_view name, question, mend;
};
/// All of them, by name.
std::span<const LetterValue> letter_values();
/// That of a name, or null.
const LetterValue* find_letter_value(std::string_view name);
/// What to write instead of a name that there is not.
std::string choose_letter_value(std::string_view name);
/// The names in the {{...}} of a text, in their order.
std::vector<std::string> values_in(std::string_view text);

/// Without `filled` it is a handout of fixed words, and nothing else of this is said.
struct LetterForm {
  bool filled = false;
  LetterWay way = LetterWay::handed;
  bool neutral = false;                             ///< a letterhead that does not say what is treated
  std::string notice;                               ///< id of the notice that goes with it to somebody else, or empty
  std::vector<std::string> classes;                 ///< classes of data that it tells
  std::vector<std::string> not_for;                 ///< died, inquiry, collateral
  std::vector<std::vector<std::string>> needs;      ///< of each, one must be known
  std::vector<std::string> must_say, must_not_say;  ///< words of the finished text
  std::vector<std::string> credentials_left_out;    ///< a credential with one of these words is not printed
  bool is_for(std::string_view state) const;
  /// Adds what no letter goes without, whatever its file says: who it is from, who signs, about whom, to whom and with which consent.
  void need_always(bool about_patient);
};

/// Reads the keys of the frame; `goes` makes a letter one that is filled in.
LetterForm read_letter_form(io::MapReader& map);

}  // namespace leeboard::catalog
