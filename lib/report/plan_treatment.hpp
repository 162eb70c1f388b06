// The treatments of a plan in few rows.
#pragma once

#include <cstddef>
#include <string_view>

#include "record/plan.hpp"
#include "report/document.hpp"
#include "report/plan_words.hpp"

namespace leeboard::report {

/// What leads with what it rests on, then at most `most` others with their verdict; `rest` says where all are. No blocks where nothing is to be said.
Section treatment_section(const CarePlan& plan, const PlanWords& words, std::size_t most, std::string_view rest = "see --full");

}  // namespace leeboard::report
