// Three-valued logic, exhaustively.
#include "base/truth.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace leeboard;

namespace {
constexpr std::array all{Truth::no, Truth::unknown, Truth::yes};
}

TEST_CASE("and, or and not keep the laws of Kleene's logic") {
  for (const auto a : all) {
    CHECK(negate(negate(a)) == a);
    CHECK(both(a, Truth::yes) == a);
    CHECK(either(a, Truth::no) == a);
    CHECK(both(a, Truth::no) == Truth::no);
    CHECK(either(a, Truth::yes) == Truth::yes);
    for (const auto b : all) {
      CHECK(both(a, b) == both(b, a));
      CHECK(either(a, b) == either(b, a));
      CHECK(negate(both(a, b)) == either(negate(a), negate(b)));
      for (const auto c : all) CHECK(both(a, either(b, c)) == either(both(a, b), both(a, c)));
    }
  }
  CHECK(both(Truth::unknown, Truth::unknown) == Truth::unknown);
  CHECK(negate(Truth::unknown) == Truth::unknown);
}

TEST_CASE("unknown is written as unknown") {
  CHECK(format_truth(Truth::unknown) == "unknown");
  CHECK(format_truth(truth_of(false)) == "no");
  CHECK(format_truth(truth_of(true)) == "yes");
}
