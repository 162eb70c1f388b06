// The caseload as people work from it: each person in care once, in the most urgent group.
#pragma once

#include <string>
#include <vector>

#include "report/caseload.hpp"

namespace leeboard::report {

/// Gathers one row a person; `--fields` and `--sort` take the flat table of caseload_table() in its place.
class CaseloadGroups {
 public:
  /// `days_ahead` is how far ahead something is due soon. With `names` a row has the name that is used, and an initial.
  CaseloadGroups(Date today, long long days_ahead, bool names) : today_(today), days_ahead_(days_ahead), names_(names) {}
  void add(const PersonRecord& record, const ReportSetting& setting, const KeyFigures& figures);
  /// Most urgent group first, in it by the day of what is next; at most `limit` rows (0: all).
  Table table(std::size_t limit = 0) const;
  /// "Safety open 9 · Medicine ends by 12-03 14 · ...".
  std::string counts() const;
  std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::size_t group;
    Date sort;
    Row row;
  };
  std::vector<Entry> sorted() const;
  std::string group_title(std::size_t group) const;
  Date today_;
  long long days_ahead_;
  bool names_;
  std::vector<Entry> entries_;
};

/// What the columns of such a list mean, for its foot.
std::string caseload_legend();

}  // namespace leeboard::report
