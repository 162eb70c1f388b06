// Older encodings of CSV files to UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "io/csv_reader.hpp"

namespace leeboard::io {

/// Appends the text as UTF-8. A byte that windows-1252 leaves undefined becomes the byte FF, which no UTF-8 holds, so that
/// its record is found to be wrong. UTF-8 is appended unchecked.
void append_as_utf8(std::string& to, std::string_view text, CsvEncoding encoding);

}  // namespace leeboard::io
