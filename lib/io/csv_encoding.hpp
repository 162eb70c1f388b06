// Older encodings of CSV files to UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "io/csv_reader.hpp"

namespace leeboard::io {

/// "UTF-8", "windows-1252" and so on, for messages.
std::string_view format_csv_encoding(CsvEncoding encoding);

/// Appends the text, in an encoding of one byte a character, as UTF-8. A byte that windows-1252 leaves undefined becomes the byte
/// FF, which no UTF-8 holds, so that its record is found to be wrong. UTF-8 is appended unchecked.
void append_as_utf8(std::string& to, std::string_view text, CsvEncoding encoding);

/// The same for UTF-16. `carry` keeps the bytes of a character that goes on in the next block; half a character becomes the byte FF.
void append_utf16(std::string& to, std::string_view text, CsvEncoding encoding, std::string& carry);

/// Text that is UTF-8 in part: each byte that is not is read as windows-1252, one that it has not as U+FFFD.
std::string mend_utf8(std::string_view text);

/// Whether a text that should be in another encoding is UTF-8 for sure: it has characters beyond ASCII, and all are well formed.
bool is_surely_utf8(std::string_view text);

}  // namespace leeboard::io
