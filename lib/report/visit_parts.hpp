// The parts of the visit screen that stand in files of their own.
#pragma once

#include "report/key_figures.hpp"

namespace leeboard::report {

/// Columns of one list entry on an 80-column screen.
inline constexpr std::size_t visit_line = 72;

/// The newest visit that was kept before the as-of day; null when none is on record.
const Event* find_last_visit(const PersonRecord& file);

/// Open triggers, what is new of triggers and of the log since the last visit, and the newest use.
Section visit_triggers(const PersonRecord& file, const KeyFigures& figures);

}  // namespace leeboard::report
