// Latin-1, windows-1252 and UTF-16.
#include "io/csv_encoding.hpp"

#include <algorithm>
#include <array>
#include <utility>

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

std::string_view format_csv_encoding(CsvEncoding encoding) {
  switch (encoding) {
    case CsvEncoding::latin1: return "latin-1";
    case CsvEncoding::windows1252: return "windows-1252";
    case CsvEncoding::utf16le:
    case CsvEncoding::utf16be: return "UTF-16";
    case CsvEncoding::utf8: break;
  }
  return "UTF-8";
}

void append_utf16(std::string& to, std::string_view text, CsvEncoding encoding, std::string& carry) {
  std::string joined;
  if (!carry.empty()) {
    joined = std::exchange(carry, {});
    joined += text;
    text = joined;
  }
  const auto unit = [&](std::size_t at) {
    const auto a = static_cast<unsigned char>(text[at]), b = static_cast<unsigned char>(text[at + 1]);
    return static_cast<char32_t>(encoding == CsvEncoding::utf16le ? a | b << 8 : a << 8 | b);
  };
  std::size_t at = 0;
  for (; at + 2 <= text.size(); at += 2) {
    const auto first = unit(at);
    if (first < 0xD800 || first > 0xDFFF) {
      append_utf8(to, first);
      continue;
    }
    if (first < 0xDC00 && at + 4 > text.size()) break;
    const auto second = first < 0xDC00 ? unit(at + 2) : 0;
    if (second >= 0xDC00 && second <= 0xDFFF) {
      append_utf8(to, 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00));
      at += 2;
    } else {
      to += '\xFF';
    }
  }
  carry = text.substr(at);
}

std::string mend_utf8(std::string_view text) {
  std::string out;
  while (const auto bad = find_bad_utf8(text)) {
    out += text.substr(0, *bad);
    std::string one;
    append_as_utf8(one, text.substr(*bad, 1), CsvEncoding::windows1252);
    if (one == "\xFF") append_utf8(out, 0xFFFD);
    else out += one;
    text.remove_prefix(*bad + 1);
  }
  return out += text;
}

bool is_surely_utf8(std::string_view text) {
  // The last character may go on in the next block.
  for (int cut = 0; cut < 3 && !text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80; ++cut) text.remove_suffix(1);
  if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0) text.remove_suffix(1);
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }) && is_utf8(text);
}

}  // namespace leeboard::io
