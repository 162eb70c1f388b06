// Unicode text by simdjson (validity) and utf8proc (normal form, folding, width).
#include "io/utf8.hpp"

#include <fmt/format.h>
#include <simdjson.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace leeboard::io {
namespace {

const utf8proc_uint8_t* bytes(std::string_view text) { return reinterpret_cast<const utf8proc_uint8_t*>(text.data()); }

std::string map_text(std::string_view text, int options) {
  utf8proc_uint8_t* out = nullptr;
  const auto size = utf8proc_map(bytes(text), static_cast<utf8proc_ssize_t>(text.size()), &out, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(out, &std::free);
  if (size < 0) return std::string(text);
  return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(size)};
}

bool is_ascii(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

std::optional<std::size_t> scan_for_bad_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    utf8proc_int32_t point = 0;
    const auto size = utf8proc_iterate(bytes(text.substr(at)), static_cast<utf8proc_ssize_t>(text.size() - at), &point);
    if (size <= 0) return at;
    at += static_cast<std::size_t>(size);
  }
  return std::nullopt;
}
}  // namespace

bool is_utf8(std::string_view text) { return simdjson::validate_utf8(text.data(), text.size()); }

std::optional<std::size_t> find_bad_utf8(std::string_view text) {
  if (is_utf8(text)) return std::nullopt;
  return scan_for_bad_utf8(text);
}

namespace {
// C1, or a code point that is none for ever, at a byte from 0x80 on; 0 when it is neither.
char32_t bad_point(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U; };
  switch (byte(0)) {
    case 0xC2: return byte(1) < 0xA0 ? byte(1) : 0;
    case 0xEF:
      if (byte(1) == 0xB7 && byte(2) >= 0x90 && byte(2) <= 0xAF) return 0xFDC0U + (byte(2) & 0x3FU);
      return byte(1) == 0xBF && byte(2) >= 0xBE ? 0xFFC0U + (byte(2) & 0x3FU) : 0;
    case 0xF0:
    case 0xF1:
    case 0xF2:
    case 0xF3:
    case 0xF4:
      if ((byte(1) & 0x0FU) != 0x0F || byte(2) != 0xBF || byte(3) < 0xBE) return 0;
      return ((byte(0) & 7U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U) | (byte(3) & 0x3FU);
    default: return 0;
  }
}
}  // namespace

std::optional<std::size_t> find_bad_control(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c >= 0x80 ? bad_point(text, at) == 0 : c >= 0x20 || c == '\n' || c == '\t') continue;
    if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    return at;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_bad_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (static_cast<unsigned char>(text[at]) >= 0x80 && bad_point(text, at) != 0) return at;
  return std::nullopt;
}

std::string bad_character_name(std::string_view text, std::size_t offset) {
  const auto c = static_cast<unsigned char>(text[offset]);
  const auto point = c < 0x80 ? char32_t{c} : bad_point(text, offset);
  return fmt::format("the {} U+{:04X}", point < 0xA0 ? "control character" : "noncharacter", static_cast<std::uint32_t>(point));
}

std::string normalise_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return map_text(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string fold_name(std::string_view text) {
  std::string folded(text);
  // Of ASCII only the capitals change.
  if (is_ascii(text))
    std::ranges::transform(folded, folded.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  else folded = map_text(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  std::string out;
  out.reserve(folded.size());
  for (const char c : folded) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += blank ? ' ' : c;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

namespace {
// Calls `visit(end, columns)` behind each sign until it returns false.
template <typename Visit>
void for_each_sign(std::string_view text, Visit visit) {
  utf8proc_int32_t state = 0, before = 0;
  std::size_t columns = 0;
  bool first = true;
  int flags = 0;
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t point = 0;
    const auto size = utf8proc_iterate(bytes(text.substr(at)), static_cast<utf8proc_ssize_t>(text.size() - at), &point);
    const bool broken = size <= 0;
    if (broken) point = 0xFFFD;
    if (!first && utf8proc_grapheme_break_stateful(before, point, &state)) {
      if (!visit(at, columns)) return;
      columns = 0;
      flags = 0;
    }
    first = false;
    before = point;
    const auto kind = utf8proc_get_property(point)->boundclass;
    if (kind == UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR) ++flags;
    const int own = broken ? 1 : utf8proc_charwidth(point);
    columns = std::max(columns, own > 0 ? static_cast<std::size_t>(own) : 0);
    // Two letters that make a flag, and what is asked to be shown as a picture.
    if (flags == 2 || (point == 0xFE0F && columns > 0)) columns = 2;
    at += broken ? 1 : static_cast<std::size_t>(size);
  }
  if (!first) visit(text.size(), columns);
}
}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  if (is_ascii(text)) {
    for (const char c : text) width += c >= 0x20 && c != 0x7f ? 1 : 0;
    return width;
  }
  for_each_sign(text, [&](std::size_t, std::size_t columns) {
    width += columns;
    return true;
  });
  return width;
}

std::string_view cut_to_width(std::string_view text, std::size_t columns) {
  if (is_ascii(text)) return text.substr(0, columns);
  std::size_t width = 0, fits = 0;
  for_each_sign(text, [&](std::size_t end, std::size_t own) {
    width += own;
    if (width > columns) return false;
    fits = end;
    return true;
  });
  return text.substr(0, fits);
}

void append_utf8(std::string& to, char32_t code_point) {
  utf8proc_uint8_t out[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), out);
  to.append(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));
}

}  // namespace leeboard::io
