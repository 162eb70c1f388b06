// The band of a long-acting injection: not due, in its window, late, or beyond.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/schedule.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan_dose.hpp"

namespace leeboard::care {

/// The band, or the facts that it waits for; neither where the schedule has no row for the product.
struct BandFound {
  std::optional<PlanDoseBand> band;
  std::vector<std::string> until_known, missing;
};

/// The band of the last injection by the rows of a schedule. Rows that could still hold must agree.
BandFound find_band(const catalog::Schedule& schedule, const FactSheet& sheet);

}  // namespace leeboard::care
