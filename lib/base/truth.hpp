// Three-valued truth: no, unknown, yes. Unknown is never read as no.
#pragma once

#include <algorithm>
#include <string_view>

namespace leeboard {

/// Truth of a statement about a person; ordered no < unknown < yes, with no conversion to bool.
enum class Truth { no, unknown, yes };

/// Kleene conjunction: the weaker of the two.
constexpr Truth both(Truth a, Truth b) { return std::min(a, b); }

/// Kleene disjunction: the stronger of the two.
constexpr Truth either(Truth a, Truth b) { return std::max(a, b); }

/// Kleene negation; unknown stays unknown.
constexpr Truth negate(Truth a) { return a == Truth::yes ? Truth::no : a == Truth::no ? Truth::yes : Truth::unknown; }

/// Truth of a decided statement.
constexpr Truth truth_of(bool holds) { return holds ? Truth::yes : Truth::no; }

/// The words used in every output: "no", "unknown", "yes".
constexpr std::string_view format_truth(Truth t) { return t == Truth::yes ? "yes" : t == Truth::no ? "no" : "unknown"; }

}  // namespace leeboard
