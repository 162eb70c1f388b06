// What a reported total alone tells.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/range.hpp"
#include "care/score_tables.hpp"

namespace leeboard::care {

/// A form on which nothing is answered.
catalog::FilledForm blank_form(const ScoreTables& tables, catalog::Sex sex);

/// Puts bounds as reported into the score of a blank form, and flags where every form that comes to them agrees.
void put_reported(const ScoreTables& tables, const std::vector<std::pair<std::string, Range>>& scales, catalog::Sex sex, Score& result);

}  // namespace leeboard::care
