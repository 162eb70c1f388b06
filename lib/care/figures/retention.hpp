// Who was still in care so many days after admission.
#pragma once

#include <map>

#include "care/figures/counted_person.hpp"
#include "care/figures/share.hpp"
#include "catalog/figure_rules.hpp"

namespace leeboard::care {

/// What became of those who were admitted long enough ago. `transferred` stands beside: they went on elsewhere.
struct RetentionCounts {
  long long in_care = 0, left = 0, not_known = 0;
  long long died = 0;  ///< of those who left
  long long transferred = 0;
  long long persons = 0;  ///< of the eligible
  long long eligible() const { return in_care + left + not_known; }
  Share low() const { return {in_care, eligible()}; }
  Share high() const { return {in_care + not_known, eligible()}; }
  bool operator==(const RetentionCounts&) const = default;
};

/// Point retention at the end of a period.
class Retention {
 public:
  /// `whole`: the period; `data_date`: its last day, or an earlier one.
  Retention(const Period& whole, Date data_date, const catalog::FigureLimits& limits) : whole_(whole), data_date_(data_date), limits_(limits) {}
  void add(const CountedPerson& person);
  const std::map<int, RetentionCounts>& at() const { return at_; }
  /// The admissions that are looked at: of the twelve months that end with the period; from day `year_before` on of the twelve before.
  Period cohort(int days) const;

 private:
  Period whole_;
  Date data_date_;
  catalog::FigureLimits limits_;
  std::map<int, RetentionCounts> at_;
};

}  // namespace leeboard::care
