// Who was still in care so many days after admission.
#pragma once

#include <array>
#include <map>

#include "care/figures/counted_person.hpp"
#include "care/figures/share.hpp"

namespace leeboard::care {

/// Days after admission at which the figure is asked.
inline constexpr std::array<int, 5> retention_days{30, 60, 90, 180, 365};

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
  Retention(const Period& whole, Date data_date) : whole_(whole), data_date_(data_date) {}
  void add(const CountedPerson& person);
  const std::map<int, RetentionCounts>& at() const { return at_; }
  /// The admissions that are looked at: of the twelve months that end with the period; at day 365 of the twelve before.
  Period cohort(int days) const;

 private:
  Period whole_;
  Date data_date_;
  std::map<int, RetentionCounts> at_;
};

}  // namespace leeboard::care
