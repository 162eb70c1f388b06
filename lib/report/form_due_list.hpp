// The forms that are due, as JSON lines (leeboard.assess-due/1), as rows, and for reading.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/stamp.hpp"
#include "record/form_due.hpp"
#include "report/look.hpp"

namespace leeboard::report {

/// Everything that is due of the people who were looked at, by day.
struct FormDueList {
  Stamp as_of{};
  long long within_days = 0, patients = 0, not_in_care = 0;
  std::vector<FormDue> forms;
  /// How many are overdue, and how many are not yet.
  std::pair<long long, long long> counts() const;
};

/// The list as JSON.
std::string render_json(const FormDueList& list);
/// Heading and rows.
std::vector<std::vector<std::string>> rows_of(const FormDueList& list);
/// The list for reading; fitted to the look.
std::string render_text(const FormDueList& list, const Look& look);

}  // namespace leeboard::report
