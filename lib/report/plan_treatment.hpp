// The treatments of a plan in few rows.
#pragma once

#include <cstddef>

#include "record/plan.hpp"
#include "report/document.hpp"
#include "report/plan_words.hpp"

namespace leeboard::report {

/// What leads with what it rests on, then at most `most` others with their verdict. No blocks where nothing is to be said.
Section treatment_section(const CarePlan& plan, const PlanWords& words, std::size_t most);

}  // namespace leeboard::report
