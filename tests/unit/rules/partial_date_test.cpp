// Rules over a date that was told without its day: decided where each day of it says the same.
#include <doctest/doctest.h>

#include "rules/compare.hpp"

using namespace leeboard;
using namespace leeboard::rules;

namespace {
Truth truth(Comparison comparison, Literal literal, const char* told, ValueKind kind = ValueKind::date) {
  Leaf leaf;
  leaf.fact = "overdose.last_date";
  leaf.kind = kind;
  leaf.comparison = comparison;
  leaf.literals = {std::move(literal)};
  return compare(leaf, Text{told}, *make_date(2026, 12, 1));
}
}  // namespace

TEST_CASE("an order holds for all days of the month, for none, or is not decided") {
  using enum Comparison;
  CHECK(truth(greater_equal, PlanDay{-30}, "2026-10") == Truth::no);       // since 1 November
  CHECK(truth(greater_equal, PlanDay{-31}, "2026-10") == Truth::unknown);  // 31 October is one of its days
  CHECK(truth(greater_equal, PlanDay{-61}, "2026-10") == Truth::yes);
  CHECK(truth(greater_equal, PlanDay{-30}, "2026") == Truth::unknown);
  CHECK(truth(greater_equal, PlanDay{-365}, "2025") == Truth::unknown);
  CHECK(truth(greater_equal, PlanDay{-365}, "2024") == Truth::no);
  CHECK(truth(less, PlanDay{1}, "2026-10") == Truth::yes);
}

TEST_CASE("nothing of it lies ahead of the day of the plan") {
  CHECK(truth(Comparison::less_equal, PlanDay{0}, "2026-12") == Truth::yes);
  CHECK(truth(Comparison::less_equal, PlanDay{0}, "2026") == Truth::yes);
  CHECK(truth(Comparison::less_equal, PlanDay{0}, "2027") == Truth::no);
}

TEST_CASE("it is one day or none; other texts and other kinds stay undecided") {
  CHECK(truth(Comparison::equal, *make_date(2026, 10, 5), "2026-10") == Truth::unknown);
  CHECK(truth(Comparison::equal, *make_date(2026, 9, 30), "2026-10") == Truth::no);
  CHECK(truth(Comparison::equal, Code{"none"}, "2026-10") == Truth::no);
  CHECK(truth(Comparison::equal, *make_date(2026, 9, 30), "last autumn") == Truth::unknown);
  CHECK(truth(Comparison::less, 5.0, "2026", ValueKind::number) == Truth::unknown);
}
