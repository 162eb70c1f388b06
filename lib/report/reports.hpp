// The reports: pure functions from records to documents.
#pragma once

#include "record/person_record.hpp"
#include "report/document.hpp"
#include "report/key_figures.hpp"
#include "report/report_setting.hpp"

namespace leeboard::report {

/// One screen for the next visit: urgent things, due, changed, plan, triggers, what is still unknown.
Document visit_report(const PersonRecord& file, const ReportSetting& clinic);

/// The whole picture for the person and the team.
Document patient_report(const PersonRecord& file, const ReportSetting& clinic);

/// Sums over the rows of a caseload; `by_medication` in order of name.
struct CaseloadTotals {
  long long patients = 0, active = 0, discharged = 0, no_episode = 0, entered_in_error = 0;
  long long safety_open = 0, overdose_open = 0, overdue = 0;
  long long signed_plans = 0, drafts = 0, no_plan = 0;
  std::map<std::string, long long> by_medication;
  void add(const KeyFigures& figures);
  bool operator==(const CaseloadTotals&) const = default;
};

/// The columns of the caseload without rows; they depend on the clinic's instruments alone.
Table caseload_table(const ReportSetting& clinic);
/// One patient's row of caseload_table().
Row caseload_row(const PersonRecord& file, const ReportSetting& clinic, const KeyFigures& figures);
/// The report around rows that were made before.
Document caseload_report(const ReportSetting& clinic, const Stamp& as_of, Table rows, const CaseloadTotals& totals, const std::string& selection);
/// The last line of a caseload as JSON lines.
std::string caseload_summary(const Stamp& as_of, const CaseloadTotals& totals);

/// What is due of many people, by day.
class DueList {
 public:
  /// Takes what is due up to that day.
  void add(const PersonRecord& file, const KeyFigures& figures, Date until);
  /// One row of due_table() for each, by day; then `overdue` is counted.
  std::vector<Row> rows(Date today);
  std::size_t size() const { return items_.size(); }
  std::size_t overdue() const { return overdue_; }
  std::size_t patients() const { return patients_; }

 private:
  struct Item {
    std::string patient;
    Value clinician;
    DueItem due;
  };
  std::vector<Item> items_;
  std::size_t overdue_ = 0, patients_ = 0;
};

/// The columns of `report due` without rows.
Table due_table();
Document due_report(const ReportSetting& clinic, const Stamp& as_of, Table rows, const DueList& list, const std::string& selection);
/// The last line of `report due` as JSON lines.
std::string due_summary(const Stamp& as_of, long long within_days, const DueList& list);

}  // namespace leeboard::report
