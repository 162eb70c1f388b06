// The columns of a table of doses for one person.
#pragma once

#include <string>
#include <vector>

#include "care/dose_range.hpp"
#include "record/plan_dose.hpp"

namespace leeboard::care {

/// Which rows hold: those that the number of `by` lies in. Bounds may touch several.
struct RowsFound {
  std::vector<const catalog::DoseRow*> rows;
  std::vector<std::string> until_known;
};

/// Whether the number is known and no row is for it: the schedule does not fit, unless what lies between and beyond rows is asked.
bool outside_table(const catalog::Schedule& schedule, const FactSheet& sheet);

/// The rows, or the fact that they wait for: a number partly outside or between rows has none.
RowsFound find_rows(const catalog::Schedule& schedule, const FactSheet& sheet);

/// The figure of each column over these rows, with what is missing added to `missing`.
std::vector<PlanDoseColumn> dose_columns(const DoseGround& ground, const RowsFound& found, std::vector<std::string>& missing);

}  // namespace leeboard::care
