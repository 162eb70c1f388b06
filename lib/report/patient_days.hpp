// Triggers, the log and events in the patient report.
#pragma once

#include "report/document.hpp"
#include "report/key_figures.hpp"

namespace leeboard::report {

/// Each part is a section of its own, also where nothing is recorded.
Section triggers_part(const PersonRecord& file, const KeyFigures& figures);
Section log_part(const PersonRecord& file, const KeyFigures& figures);
Section events_part(const PersonRecord& file);

}  // namespace leeboard::report
