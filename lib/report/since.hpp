// What was written down: since a moment, for the next shift; and of one person from the beginning.
#pragma once

#include <string>
#include <vector>

#include "record/recording.hpp"
#include "report/document.hpp"
#include "report/report_setting.hpp"

namespace leeboard::report {

/// The columns, and one row of them.
Table recorded_table();
Row recorded_row(const Recording& recording);

/// By person, with sums by member of the staff. `from` says since when, as it was asked for.
Document since_report(const ReportSetting& setting, const Stamp& as_of, const std::string& from, const std::vector<Recording>& recorded);

/// One person's, oldest first.
Document history_report(const ReportSetting& setting, const Stamp& as_of, const std::string& patient, const std::vector<Recording>& recorded);

/// All of them with ids in place of names, for a spreadsheet.
std::string recorded_csv(const std::vector<Recording>& recorded, bool raw);
/// A line of JSON for one of them, and the last line.
std::string recorded_json(std::string_view schema, const Recording& recording);
std::string recorded_summary(std::string_view schema, const Stamp& as_of, const std::vector<Recording>& recorded);

}  // namespace leeboard::report
