// What a clinician wants to see before the person comes in: one screen.
#pragma once

#include <cstddef>

#include "report/document.hpp"
#include "report/key_figures.hpp"

namespace leeboard::report {

/// Columns of one list entry on an 80-column screen.
inline constexpr std::size_t visit_line = 72;

/// The newest visit that was kept before the as-of day; null when none is on record.
const Event* find_last_visit(const PersonRecord& record);

/// One screen for the next visit: urgent things, due, changed, plan, triggers, what is still unknown.
Document visit_report(const PersonRecord& record, const ReportSetting& setting);

}  // namespace leeboard::report
