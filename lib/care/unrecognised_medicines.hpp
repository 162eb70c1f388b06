// Names in the lists of medicines that nobody here knows.
#pragma once

#include "catalog/vocabulary.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::care {

/// Puts into the plan how many medicines are listed, and those that are not recognised with their dose and the names that are near.
void add_unrecognised(CarePlan& plan, const catalog::Vocabulary& vocabulary, const FactSheet& sheet);

}  // namespace leeboard::care
