// Facts that cannot be true together: named as problems, and not planned from.
#pragma once

#include <vector>

#include "catalog/contradiction.hpp"
#include "record/fact_sheet.hpp"

namespace leeboard::care {

/// The sheet with a problem for each contradiction that certainly holds, and with the facts it sets aside unknown.
FactSheet weigh_contradictions(const std::vector<catalog::Contradiction>& contradictions, const FactSheet& sheet);

}  // namespace leeboard::care
