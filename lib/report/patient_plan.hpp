// The care plan in the patient report.
#pragma once

#include <vector>

#include "report/document.hpp"
#include "report/key_figures.hpp"

namespace leeboard::report {

/// Options with their verdicts, then the lines phase by phase, then questions. Several sections.
std::vector<Section> plan_parts(const PersonRecord& record, const ReportSetting& setting, const KeyFigures& figures);

}  // namespace leeboard::report
