// What a code is.
#include "base/code.hpp"

#include "base/id.hpp"

namespace leeboard {

bool is_code(std::string_view text) { return is_id(text) && text[0] != '.' && text[0] != '_' && text[0] != '-'; }

std::string such_code(std::string_view what, std::string_view text, std::string_view quote) {
  if (!is_code(text)) return "such " + std::string(what);
  return std::string(what).append(" ").append(quote).append(text).append(quote);
}

}  // namespace leeboard
