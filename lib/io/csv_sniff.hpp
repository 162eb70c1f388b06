// Which character stands between the cells of a CSV file, and which of its rows is the header.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leeboard::io {

/// What the first rows of a file say.
struct CsvShape {
  char delimiter = ',';
  std::size_t skip = 0;          ///< bytes of a `sep=` line
  std::uint64_t header_row = 0;  ///< line of the header below title rows; 0: the first row
  std::vector<std::string> found;
};

/// "a comma", "a semicolon", "a tab", "|".
std::string format_delimiter(char delimiter);

/// Looks at the first rows. `said` and `header_row`: what the map says, if it does. Throws bad_input when the rows say otherwise
/// for sure, or say nothing for sure.
CsvShape find_csv_shape(std::string_view text, std::optional<char> said, std::uint64_t header_row);

/// Which of the first rows is the header: the first one, or the first with two texts and no repetition below titles of one cell.
std::size_t find_header_row(const std::vector<std::vector<std::string_view>>& rows);

/// The names of a header row: without blanks (also no-break ones) around them, empty ones at its end left out, and the second of a
/// name as `Name#2`.
std::vector<std::string> header_names(const std::vector<std::string_view>& cells);

}  // namespace leeboard::io
