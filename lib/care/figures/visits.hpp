// Visits in a period, and those that were missed.
#pragma once

#include <map>
#include <string>

#include "care/figures/counted_person.hpp"
#include "care/figures/share.hpp"

namespace leeboard::care {

/// What became of visits. `no_outcome`: booked, the day is over, and nobody wrote what became of it; `unknown`: in words that are not ours.
struct VisitCounts {
  long long kept = 0, missed = 0, cancelled_by_patient = 0, cancelled_by_clinic = 0, cancelled = 0, no_outcome = 0, unknown = 0;
  long long all() const { return kept + missed + cancelled_by_patient + cancelled_by_clinic + cancelled + no_outcome + unknown; }
  Share missed_share() const { return {missed, kept + missed}; }
  void add(const std::optional<VisitStatus>& status);
  bool operator==(const VisitCounts&) const = default;
};

/// The visits of a period that lie on a day of a stretch of care; the others are one number.
struct Visits {
  VisitCounts all;
  std::map<std::string, VisitCounts> by_type;  ///< empty: not said
  long long outside_care = 0;
  long long undated = 0;  ///< in any period
  void add(const CountedPerson& person, const Period& counted);
};

}  // namespace leeboard::care
