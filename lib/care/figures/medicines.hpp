// Medicines that were started and stopped in a period.
#pragma once

#include <map>
#include <string>

#include "care/figures/counted_person.hpp"

namespace leeboard::care {

/// Courses of one kind of medicine that began or ended.
struct MedicineCounts {
  long long started = 0, started_persons = 0;
  long long stopped = 0, stopped_persons = 0;
  long long changed = 0;  ///< stopped, and another medicine of those with rows of their own covers that day or the next
  bool operator==(const MedicineCounts&) const = default;
};

/// The courses of a period on a day of a stretch of care; the others are one number.
struct Medicines {
  MedicineCounts all;
  std::map<std::string, MedicineCounts> by_kind;  ///< by CountedMedicine::kind
  long long outside_care = 0;
  void add(const CountedPerson& person, const Period& counted);
};

}  // namespace leeboard::care
