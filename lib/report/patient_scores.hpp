// Safety items, scores and facts in the patient report.
#pragma once

#include "report/document.hpp"
#include "report/key_figures.hpp"

namespace leeboard::report {

/// Each part is a section of its own, also where nothing is recorded.
Section safety_part(const PersonRecord& record, const ReportSetting& setting, const KeyFigures& figures);
/// Scores with what changed.
Section scores_part(const PersonRecord& record, const ReportSetting& setting, const KeyFigures& figures);
/// Facts, how old they are, and who said so: whole for machines, what still counts for people.
std::vector<Section> facts_parts(const PersonRecord& record, const ReportSetting& setting);

}  // namespace leeboard::report
