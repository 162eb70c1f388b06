// Grammar of ids and slugs.
#include "base/id.hpp"

#include <algorithm>

namespace leeboard {

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > 64 || text == "." || text == "..") return false;
  return std::ranges::all_of(
      text, [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-'; });
}

bool is_slug(std::string_view text) {
  if (text.empty() || text.size() > 64 || text[0] < 'a' || text[0] > 'z') return false;
  return std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-'; });
}

}  // namespace leeboard
