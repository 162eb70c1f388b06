// Who left care in a period, and why.
#pragma once

#include <map>

#include "care/figures/counted_person.hpp"
#include "care/figures/share.hpp"

namespace leeboard::care {

/// How often care ended for each reason; words without a code, and nothing said at all, are reasons of their own.
struct DischargeCounts {
  std::map<DischargeCode, long long> by_code;
  long long not_coded = 0, no_reason = 0;
  long long of(DischargeCode code) const;
  long long all() const;
  bool operator==(const DischargeCounts&) const = default;
};

/// The ends of care in a period: episodes, and persons by the last of them.
struct Discharges {
  DischargeCounts episodes, persons;
  void add(const CountedPerson& person, const Period& counted);
};

/// Planned ends among all but deaths and imprisonments: at least, and at most where no code says otherwise.
struct PlannedShare {
  Share low, high;
};
/// Of those who left.
PlannedShare planned_share(const DischargeCounts& counts);

}  // namespace leeboard::care
