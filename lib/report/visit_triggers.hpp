// Triggers and the log on the visit screen.
#pragma once

#include "report/document.hpp"
#include "report/key_figures.hpp"
#include "report/visit.hpp"

namespace leeboard::report {

/// Open triggers (as many at once as there is room for), what is new of triggers and of the log since the last visit, and the newest use.
Section visit_triggers(const PersonRecord& record, const KeyFigures& figures, const VisitRoom& room);

}  // namespace leeboard::report
