// Counts visits.
#include "care/figures/visits.hpp"

namespace leeboard::care {

void VisitCounts::add(const std::optional<VisitStatus>& status) {
  if (!status) {
    ++unknown;
    return;
  }
  switch (*status) {
    case VisitStatus::kept: ++kept; break;
    case VisitStatus::missed: ++missed; break;
    case VisitStatus::cancelled_by_patient: ++cancelled_by_patient; break;
    case VisitStatus::cancelled_by_clinic: ++cancelled_by_clinic; break;
    case VisitStatus::cancelled: ++cancelled; break;
    case VisitStatus::booked: ++no_outcome; break;
  }
}

void Visits::add(const CountedPerson& person, const Period& counted) {
  undated += person.undated_visits;
  for (const auto& visit : person.visits) {
    if (!counted.holds(visit.day)) continue;
    if (!lies_in_care(visit.day, person, counted.last)) {
      ++outside_care;
      continue;
    }
    all.add(visit.status);
    by_type[visit.type].add(visit.status);
  }
}

}  // namespace leeboard::care
