// Three-valued truth of a condition over what is known, with every step kept: the explanation is the evaluation.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/truth.hpp"
#include "record/fact_sheet.hpp"
#include "rules/condition.hpp"

namespace leeboard::rules {

/// The condition's own tree with the truth at each node. Pointers last as long as condition and sheet.
struct Evaluation {
  Truth truth = Truth::unknown;
  const Condition* condition = nullptr;
  std::vector<Evaluation> parts;
  const Finding* finding = nullptr;  ///< of a leaf; null when nothing was ever said
  bool stale = false;                ///< known, but older than the rule's max_age
  std::vector<std::string> missing;  ///< facts that could still change the truth, each once; none once decided
};

/// How old a fact may be for one rule, tighter than its `fresh`.
using MaxAges = std::map<std::string, Duration, std::less<>>;

/// Truth as of the sheet's time. Bounds decide where both ends agree; an absent, expired or stale fact is unknown.
Evaluation evaluate(const Condition& condition, const FactSheet& sheet, const MaxAges& max_ages = {});

/// One leaf that decided the truth of the whole, with the truth of the leaf itself.
struct Deciding {
  const Leaf* leaf = nullptr;
  const Finding* finding = nullptr;
  Truth truth = Truth::unknown;
};

/// The leaves behind the truth at the root: of a decided `any` only those that decided it. In order of appearance.
std::vector<Deciding> deciding_leaves(const Evaluation& evaluation);

/// The tree as indented lines, each with its truth and, for leaves, value and date.
std::string format_evaluation(const Evaluation& evaluation, int indent = 0);

}  // namespace leeboard::rules
