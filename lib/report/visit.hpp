// What a clinician wants to see before the person comes in: one screen.
#pragma once

#include <cstddef>

#include "report/document.hpp"
#include "report/key_figures.hpp"

namespace leeboard::report {

/// Columns of one list entry on an 80-column screen.
inline constexpr std::size_t visit_line = 72;

/// How many entries of each part a screen has room for, and how long each may be.
struct VisitRoom {
  std::size_t due = 4, changed = 5, triggers = 3, unknown = 4;
  std::size_t line = visit_line;
  bool counts_questions = false;  ///< what is unknown is counted behind the plan and has no part of its own
};

/// The newest visit that was kept before the as-of day; null when none is on record.
const Event* find_last_visit(const PersonRecord& record);

/// One screen of 23 rows for the next visit: urgent things, due, changed, plan, triggers, what is still unknown. What finds no room is counted.
Document visit_report(const PersonRecord& record, const ReportSetting& setting);
/// The same with every entry.
Document full_visit_report(const PersonRecord& record, const ReportSetting& setting);

}  // namespace leeboard::report
