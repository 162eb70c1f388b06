// Who came into care in a period: for the first time, again, or from another clinic.
#pragma once

#include <cstdint>

#include "care/figures/counted_person.hpp"

namespace leeboard::care {

/// What an admission is. `unknown`: an earlier stretch of care has no known day, so nobody can tell.
enum class AdmissionClass : std::uint8_t { first, returning, returning_soon, unknown, transferred_in };

/// The class of an admission; `returning_soon`: within `soon` days of the last discharge.
AdmissionClass class_of(const CountedEpisode& admission, const CountedPerson& person, int soon);

/// Episodes, and persons by the first of their admissions in the period.
struct AdmissionCounts {
  long long first = 0, returning = 0, returning_soon = 0, unknown = 0, transferred_in = 0;
  long long all() const { return first + returning + returning_soon + unknown + transferred_in; }
  void add(AdmissionClass admission);
  bool operator==(const AdmissionCounts&) const = default;
};

/// The admissions of a period.
struct Admissions {
  AdmissionCounts episodes, persons;
  void add(const CountedPerson& person, const Period& counted, int soon);
};

}  // namespace leeboard::care
