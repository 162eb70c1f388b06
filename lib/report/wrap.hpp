// Lines of a given width, counted in columns of a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace leeboard::report {

/// The text broken at blanks into lines of at most `width` columns; a longer word stands alone. A number stays with its unit ("16 mg").
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// The text in whole lines of at most `width` columns, behind `first`; the lines that follow begin below its end.
std::string hang(std::string_view first, std::string_view text, std::size_t width = 80);

/// Where the piece that begins at `at` ends: a word, or a number with its unit; wrap() never breaks it.
std::size_t end_of_piece(std::string_view text, std::size_t at);

/// The columns of the longest piece that wrap() keeps together.
std::size_t longest_word(std::string_view text);

/// The text filled up with blanks to `width` columns, on the left when `right`.
std::string pad(std::string_view text, std::size_t width, bool right);

}  // namespace leeboard::report
