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

/// The rows, or the fact that they wait for; both empty where the number lies outside the table.
RowsFound find_rows(const catalog::Schedule& schedule, const FactSheet& sheet);

/// The figure of each column over these rows, with what is missing added to `missing`.
std::vector<PlanDoseColumn> dose_columns(const DoseGround& ground, const RowsFound& found, std::vector<std::string>& missing);

}  // namespace leeboard::care
