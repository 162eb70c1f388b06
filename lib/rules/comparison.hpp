// The signs of a comparison: what each is called, what it means, what its opposite is.
#pragma once

#include <string_view>

namespace leeboard::rules {

/// `is` is a bare yes/no fact; `in` holds when any of the literals would; `unknown` where the fact is not known.
enum class Comparison { is, equal, not_equal, less, less_equal, greater, greater_equal, in, unknown };

/// "", "=", "!=", "<", "<=", ">", ">=", "in", "is unknown".
std::string_view format_comparison(Comparison comparison);

/// Whether it is one of < <= > >=.
bool is_order(Comparison comparison);

/// The sign that holds where this one does not; `is`, `in` and `unknown` have none and come back as they are.
Comparison opposite(Comparison comparison);

/// Whether two values compare so. `is`, `in` and `unknown`, which compare no two values, never hold.
template <class Value>
constexpr bool holds(Value left, Comparison comparison, Value right) {
  switch (comparison) {
    case Comparison::equal: return left == right;
    case Comparison::not_equal: return left != right;
    case Comparison::less: return left < right;
    case Comparison::less_equal: return left <= right;
    case Comparison::greater: return left > right;
    case Comparison::greater_equal: return left >= right;
    case Comparison::is:
    case Comparison::in:
    case Comparison::unknown: break;
  }
  return false;
}

}  // namespace leeboard::rules
