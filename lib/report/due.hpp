// What is due in the whole clinic.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/document.hpp"
#include "report/key_figures.hpp"

namespace leeboard::report {

/// What is due of many people, by day.
class DueList {
 public:
  /// With `names` a row has the name that is used, and an initial, behind the code.
  explicit DueList(bool names = false) : names_(names) {}
  /// Takes what is due up to that day; only what is for `owner` (a role, or a member of the staff), where that is not empty.
  void add(const PersonRecord& record, const KeyFigures& figures, Date until, std::string_view owner = {});
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
  bool names_;
  std::vector<Item> items_;
  std::size_t overdue_ = 0, patients_ = 0;
};

/// The columns of `report due` without rows.
Table due_table();
/// Rows of due_table() as a person works through them, in groups: today's, then what is overdue, the oldest first, then what comes.
void put_today_first(Table& rows);
/// The report around rows that were made before.
Document due_report(const ReportSetting& setting, const Stamp& as_of, Table rows, const DueList& list, const std::string& selection);
/// The last line of `report due` as JSON lines.
std::string due_summary(const Stamp& as_of, long long within_days, const DueList& list);

}  // namespace leeboard::report
