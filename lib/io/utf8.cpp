// Unicode text by simdjson (validity) and utf8proc (normal form, folding, width).
#include "io/utf8.hpp"

#include <simdjson.h>
#include <utf8proc.h>

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

std::optional<std::size_t> find_bad_control(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') continue;
    if (c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    return at;
  }
  return std::nullopt;
}

std::string normalise_nfc(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  return map_text(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string fold_name(std::string_view text) {
  const auto folded = map_text(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  std::string out;
  for (const char c : folded) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (blank && (out.empty() || out.back() == ' ')) continue;
    out += blank ? ' ' : c;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::size_t display_width(std::string_view text) {
  if (is_ascii(text)) {
    std::size_t width = 0;
    for (const char c : text) width += c >= 0x20 && c != 0x7f ? 1 : 0;
    return width;
  }
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t point = 0;
    const auto size = utf8proc_iterate(bytes(text.substr(at)), static_cast<utf8proc_ssize_t>(text.size() - at), &point);
    if (size <= 0) {
      ++at;
      ++width;
      continue;
    }
    const int columns = utf8proc_charwidth(point);
    width += columns > 0 ? static_cast<std::size_t>(columns) : 0;
    at += static_cast<std::size_t>(size);
  }
  return width;
}

void append_utf8(std::string& to, char32_t code_point) {
  utf8proc_uint8_t out[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), out);
  to.append(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));
}

}  // namespace leeboard::io
