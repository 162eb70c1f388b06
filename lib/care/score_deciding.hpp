// Which open answers a band depends on.
#pragma once

#include "care/score.hpp"
#include "care/score_tables.hpp"

namespace leeboard::care {

/// Fills in `decided_by` of each scale whose band is open: the open items of which one answer alone can rule a band out.
void add_deciding_items(const Scorer& scorer, const ScoreTables& t, const catalog::FilledForm& form, Score& result);

}  // namespace leeboard::care
