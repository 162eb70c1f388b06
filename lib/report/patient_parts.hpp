// The parts of the patient report, each made in the file of its subject.
#pragma once

#include "report/phrases.hpp"

namespace leeboard::report {

Section summary_part(const PersonRecord& file, const ReportSetting& clinic, const KeyFigures& figures);
Section safety_part(const PersonRecord& file, const ReportSetting& clinic, const KeyFigures& figures);
Section scores_part(const PersonRecord& file, const ReportSetting& clinic, const KeyFigures& figures);
Section facts_part(const PersonRecord& file, const ReportSetting& clinic);
/// Options with their verdicts, then the lines phase by phase, then questions. Several sections.
std::vector<Section> plan_parts(const PersonRecord& file, const ReportSetting& clinic, const KeyFigures& figures);
Section triggers_part(const PersonRecord& file, const KeyFigures& figures);
Section log_part(const PersonRecord& file, const KeyFigures& figures);
Section events_part(const PersonRecord& file);

}  // namespace leeboard::report
