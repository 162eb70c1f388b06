// What comes first in every report about a person.
#pragma once

#include <vector>

#include "report/document.hpp"
#include "report/key_figures.hpp"

namespace leeboard::report {

/// Emergencies of the plan, then what nobody has acknowledged: the first blocks of every report about a person.
std::vector<Block> urgent_blocks(const PersonRecord& record, const ReportSetting& setting, const KeyFigures& figures);

}  // namespace leeboard::report
