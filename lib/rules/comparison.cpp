// Words and opposites of the signs of a comparison.
#include "rules/comparison.hpp"

#include <array>

namespace leeboard::rules {

std::string_view format_comparison(Comparison comparison) {
  constexpr std::array<std::string_view, 9> words{"", "=", "!=", "<", "<=", ">", ">=", "in", "is unknown"};
  return words[static_cast<std::size_t>(comparison)];
}

bool is_order(Comparison comparison) {
  using enum Comparison;
  return comparison == less || comparison == less_equal || comparison == greater || comparison == greater_equal;
}

Comparison opposite(Comparison comparison) {
  using enum Comparison;
  switch (comparison) {
    case equal: return not_equal;
    case not_equal: return equal;
    case less: return greater_equal;
    case less_equal: return greater;
    case greater: return less_equal;
    case greater_equal: return less;
    case is:
    case in:
    case unknown: break;
  }
  return comparison;
}

}  // namespace leeboard::rules
