// A condition over facts: and, or, not over one-line comparisons, resolved against the vocabulary.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "record/fact.hpp"
#include "record/fact_type.hpp"
#include "rules/comparison.hpp"

namespace leeboard::rules {

/// A day counted from the plan date: `plan + 30d`.
struct PlanDay {
  long long days = 0;
  bool operator==(const PlanDay&) const = default;
};

/// What a fact is compared with.
using Literal = std::variant<bool, double, Code, Date, PlanDay>;

/// One comparison. Lists and records: any of the values. `!=` is always the negation of `=`.
struct Leaf {
  std::string fact;                     ///< canonical name
  std::string field;                    ///< of a records fact, or empty
  ValueKind kind = ValueKind::boolean;  ///< of what is compared (the field's kind for records)
  Comparison comparison = Comparison::is;
  std::vector<Literal> literals;   ///< none for `is`, one for an operator, one or more for `in`
  std::vector<std::string> words;  ///< legal words where others may be kept as text (unknown to rules)
  bool closed = false;             ///< closed world: what was never said is no, 0 or none
  std::string text;                ///< as written
};

/// A node of the tree; `parts` of `all` and `any`, the one part of `negation`, `leaf` of a leaf.
struct Condition {
  enum class Shape { all, any, negation, leaf };
  Shape shape = Shape::all;
  std::vector<Condition> parts;
  Leaf leaf;
};

/// Names of the facts that the condition tests, each once, in order of appearance.
std::vector<std::string> facts_of(const Condition& condition);

/// The leaf that asks whether a fact is unknown, or null.
const Leaf* find_unknown_test(const Condition& condition);

/// One line: "cows.total < 8 and not (pregnant)".
std::string format_condition(const Condition& condition);

}  // namespace leeboard::rules
