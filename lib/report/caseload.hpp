// One row a patient, and the sums over them.
#pragma once

#include <map>
#include <string>

#include "report/document.hpp"
#include "report/key_figures.hpp"

namespace leeboard::report {

/// Sums over the rows of a caseload; `by_medication` in order of name. `left_out`: who has no row because of a status that nobody asked for.
struct CaseloadTotals {
  long long patients = 0, active = 0, inquiry = 0, discharged = 0, no_episode = 0;
  long long inactive = 0, died = 0, test = 0, entered_in_error = 0;
  long long safety_open = 0, safety_unanswered = 0, overdose_open = 0, overdue = 0;
  long long signed_plans = 0, drafts = 0, no_plan = 0;
  long long left_out = 0;
  long long counted_only = 0;  ///< in the sums, and no row of a view for people: not in care
  std::map<std::string, long long> by_medication;
  void add(const KeyFigures& figures);
  bool operator==(const CaseloadTotals&) const = default;
};

/// The columns of the caseload without rows; they depend on the clinic's instruments alone.
Table caseload_table(const ReportSetting& setting);
/// One patient's row of caseload_table().
Row caseload_row(const PersonRecord& record, const ReportSetting& setting, const KeyFigures& figures);
/// The report around rows that were made before, in groups or not. `counts` says how many each group has, or is empty.
Document caseload_report(const ReportSetting& setting, const Stamp& as_of, Table rows, const CaseloadTotals& totals, const std::string& selection,
                         const std::string& counts = {});
/// The last line of a caseload as JSON lines.
std::string caseload_summary(const Stamp& as_of, const CaseloadTotals& totals);

}  // namespace leeboard::report
