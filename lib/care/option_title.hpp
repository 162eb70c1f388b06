// The title of a verdict that stands only as far as the facts are known.
#pragma once

#include <string>

#include "catalog/vocabulary.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::care {

/// "possible as far as known; not known: current medicines (Skyrizi?), respiratory rate"; empty where nothing is missing, and where the
/// option is not open.
std::string option_title(const PlanOption& option, const catalog::Vocabulary& vocabulary, const FactSheet& sheet);

}  // namespace leeboard::care
