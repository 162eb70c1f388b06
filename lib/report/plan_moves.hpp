// How one answer moved a plan, in a few lines: emergencies, verdicts, and what came to Today or left it.
#pragma once

#include <string>
#include <vector>

#include "record/plan.hpp"
#include "report/plan_words.hpp"

namespace leeboard::report {

/// Lines such as "!!! emergency: ...", "buprenorphine, usual start: ask first -> possible", "+ today: ..."; none where nothing of these moved.
std::vector<std::string> plan_moves(const CarePlan& before, const CarePlan& after, const OptionTitles& titles);

}  // namespace leeboard::report
