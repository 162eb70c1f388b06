// Triggers and the log on the visit screen.
#pragma once

#include "report/document.hpp"
#include "report/key_figures.hpp"

namespace leeboard::report {

/// Open triggers, what is new of triggers and of the log since the last visit, and the newest use.
Section visit_triggers(const PersonRecord& record, const KeyFigures& figures);

}  // namespace leeboard::report
