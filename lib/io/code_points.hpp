// Walks over the code points of a text that may be broken.
#pragma once

#include <utf8proc.h>

#include <optional>
#include <string_view>

namespace leeboard::io {

/// Calls `visit(bytes, point)` for each code point in turn; for a byte that is not UTF-8, `point` is empty. For .cpp files
/// of this module: the header names utf8proc.
template <typename Visit>
void for_each_code_point(std::string_view text, Visit visit) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      visit(text.substr(at, 1), std::optional<char32_t>(byte));
      ++at;
      continue;
    }
    utf8proc_int32_t point = 0;
    const auto size =
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at), static_cast<utf8proc_ssize_t>(text.size() - at), &point);
    const auto length = size <= 0 ? std::size_t{1} : static_cast<std::size_t>(size);
    visit(text.substr(at, length), size <= 0 ? std::nullopt : std::optional<char32_t>(static_cast<char32_t>(point)));
    at += length;
  }
}

}  // namespace leeboard::io
