// Every value that a scale or flag can still take, whatever the missing answers are.
#pragma once

#include <cstddef>
#include <vector>

#include "care/score_tables.hpp"

namespace leeboard::care {

/// Every value that a scale can still take, in rising order.
void reach(const ScoreTables& tables, std::size_t place, const catalog::FilledForm& form, std::vector<Milli>& values);

/// Whether a flag can still be no, and yes.
Truth reach_flag(const ScoreTables& tables, const FlagTable& flag, const catalog::FilledForm& form);

/// The value of one scale from settled points (and, for levels, scales before it).
Milli value_of(const ScoreTables& tables, std::size_t place, const Settled& settled, const catalog::FilledForm& form);

}  // namespace leeboard::care
