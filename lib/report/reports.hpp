// The reports: pure functions from records to documents.
#pragma once

#include "report/figures.hpp"
#include "report/inputs.hpp"

namespace leeboard::report {

/// One screen for the next visit: urgent things, due, changed, plan, triggers, what is still unknown.
Document visit_report(const PatientFile& file, const Clinic& clinic);

/// The whole picture for the person and the team.
Document patient_report(const PatientFile& file, const Clinic& clinic);

/// Sums over the rows of a caseload; `by_medication` in order of name.
struct CaseloadTotals {
  long long patients = 0, active = 0, discharged = 0, no_episode = 0;
  long long safety_open = 0, overdose_open = 0, overdue = 0;
  long long signed_plans = 0, drafts = 0, no_plan = 0;
  std::map<std::string, long long> by_medication;
  void add(const Figures& figures);
  bool operator==(const CaseloadTotals&) const = default;
};

/// The columns of the caseload without rows; they depend on the clinic's instruments alone.
Table caseload_table(const Clinic& clinic);
/// One patient's row of caseload_table().
Row caseload_row(const PatientFile& file, const Clinic& clinic, const Figures& figures);
/// The report around rows that were made before.
Document caseload_report(const Clinic& clinic, const Stamp& as_of, Table rows, const CaseloadTotals& totals, const std::string& selection);
/// The last line of a caseload as JSON lines.
std::string caseload_summary(const Stamp& as_of, const CaseloadTotals& totals);

}  // namespace leeboard::report
