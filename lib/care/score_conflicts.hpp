// Answers that contradict each other, and items that the form lawfully skips.
#pragma once

#include <vector>

#include "care/score_tables.hpp"

namespace leeboard::care {

/// The unanswered items that the form lawfully skips.
ItemSet skipped_items(const ScoreTables& tables, const catalog::FilledForm& form);

/// Answers that contradict each other, naming the items of each contradiction.
std::vector<catalog::AnswerProblem> conflicts_of(const ScoreTables& tables, const catalog::FilledForm& form);

}  // namespace leeboard::care
