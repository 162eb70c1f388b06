// Cells and rows of CSV output, guarded against spreadsheet formulas.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace leeboard::io {

/// `guarded` is for people who open it in a spreadsheet; `raw` (--csv-raw) is for machines.
enum class CsvStyle : std::uint8_t { guarded, raw };

/// One cell, quoted where RFC 4180 needs it. Guarded: text that starts with = + - @ tab or CR, also after blanks or quotes,
/// gets a leading ' and quotes; a true number stays a number.
std::string csv_cell(std::string_view text, CsvStyle style = CsvStyle::guarded, char delimiter = ',');

/// Cells joined by the delimiter, ended by a newline.
std::string csv_row(std::span<const std::string> cells, CsvStyle style = CsvStyle::guarded, char delimiter = ',');
std::string csv_row(std::span<const std::string_view> cells, CsvStyle style = CsvStyle::guarded, char delimiter = ',');

}  // namespace leeboard::io
