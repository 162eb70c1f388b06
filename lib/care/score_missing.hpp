// What the score says of answers that are not there.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "care/score_tables.hpp"

namespace leeboard::care {

/// What the rule for missing answers gives for a scale, when it may be used.
std::optional<double> prorated(const ScoreTables& tables, std::size_t place, const Settled& settled, const catalog::FilledForm& form,
                               const ItemSet& open);

/// Items of optional scales of which nothing was answered, that only they use; `left_out` says which scales these are.
ItemSet unasked(const ScoreTables& tables, const catalog::FilledForm& form, std::vector<bool>& left_out);

/// Which items of the form are open and which are given, for conditions that ask.
void mark_answers(const ScoreTables& tables, const catalog::FilledForm& form, Settled& settled);

/// Days with a mark, or its longest run, in the calendar of the scale's item.
void calendar_values(const ScoreTables& tables, std::size_t place, const catalog::FilledForm& form, std::vector<Milli>& values);

/// The union of the results of both sexes, for a form whose sex is not known.
Score merge_scores(const ScoreTables& tables, const Score& male, const Score& female);

}  // namespace leeboard::care
