// Sentences with names in them.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace leeboard::interop {

/// The text with each {} replaced by the next part.
inline std::string fill_words(std::string_view text, std::initializer_list<std::string_view> parts) {
  std::string out;
  auto part = parts.begin();
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool gap = text.substr(at).starts_with("{}") && part != parts.end();
    if (!gap) out.push_back(text[at]);
    else out += *part++, ++at;
  }
  return out;
}

}  // namespace leeboard::interop
