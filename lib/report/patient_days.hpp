// Triggers, the log and events in the patient report.
#pragma once

#include "report/document.hpp"
#include "report/key_figures.hpp"

namespace leeboard::report {

/// Each part is a section of its own, also where nothing is recorded.
Section triggers_part(const PersonRecord& record, const KeyFigures& figures);
/// The trigger log day by day.
Section log_part(const PersonRecord& record, const KeyFigures& figures);
/// What happened in care.
Section events_part(const PersonRecord& record);

}  // namespace leeboard::report
