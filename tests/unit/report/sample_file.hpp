// Hand-made records for tests of reports.
#pragma once

#include "record/person_record.hpp"
#include "report/report_setting.hpp"

namespace leeboard::report {

/// An instrument with two bands and one without, staff and a name.
ReportSetting sample_clinic();

/// A person in care since 2026-11-30 with scores, triggers, a plan and one safety item that nobody has acknowledged.
PersonRecord sample_file();

/// Control characters, bidi marks, markup, Markdown and a spreadsheet formula.
inline constexpr const char* hostile = "=cmd|'/c'!A1\x1b[31m\u202eevil\u200b<script>alert(1)</script>\"& | *x* [l](u) \x07";

/// sample_file() with that text wherever a person can write text.
PersonRecord hostile_file();

}  // namespace leeboard::report
