// Latin-1 and windows-1252.
#include "io/csv_encoding.hpp"

#include <array>

#include "base/error.hpp"
#include "io/utf8.hpp"

namespace leeboard::io {
namespace {

// Code points of the bytes 80 to 9F; 0 where windows-1252 has none.
constexpr std::array<char32_t, 32> windows = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                              0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                              0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace

CsvEncoding parse_csv_encoding(std::string_view name) {
  const auto known = lower(name);
  if (known == "utf-8" || known == "utf8") return CsvEncoding::utf8;
  if (known == "latin-1" || known == "latin1" || known == "iso-8859-1") return CsvEncoding::latin1;
  if (known == "windows-1252" || known == "cp1252") return CsvEncoding::windows1252;
  throw Error{ErrorKind::bad_input, "this encoding is not known"}.mend_with("use utf-8, latin-1 or windows-1252");
}

void append_as_utf8(std::string& to, std::string_view text, CsvEncoding encoding) {
  if (encoding == CsvEncoding::utf8) {
    to += text;
    return;
  }
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      to += c;
    } else if (encoding == CsvEncoding::windows1252 && byte < 0xA0) {
      const char32_t point = windows[byte - 0x80U];
      if (point == 0) to += '\xFF';
      else append_utf8(to, point);
    } else {
      append_utf8(to, byte);
    }
  }
}

}  // namespace leeboard::io
