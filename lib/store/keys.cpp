// "E-12" and back.
#include "store/keys.hpp"

#include "base/range.hpp"

namespace leeboard::store {

std::string format_key(std::string_view prefix, std::int64_t number) {
  std::string out(prefix);
  out += '-';
  out += std::to_string(number);
  return out;
}

std::optional<std::int64_t> parse_key(std::string_view prefix, std::string_view id) {
  if (id.size() < prefix.size() + 2 || !id.starts_with(prefix) || id[prefix.size()] != '-') return std::nullopt;
  const auto number = parse_integer(id.substr(prefix.size() + 1));
  if (!number || *number < 1 || *number >= (1LL << 43)) return std::nullopt;
  return *number;
}

}  // namespace leeboard::store
