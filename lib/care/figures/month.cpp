// Counts one person in every figure.
#include "care/figures/month.hpp"

#include <algorithm>

namespace leeboard::care {

void MonthFigures::add(const CountedPerson& person) {
  census.add(person);
  admissions.add(person, counted, limits.returning);
  discharges.add(person, counted);
  visits.add(person, counted);
  tests.add(person, counted);
  medicines.add(person, counted);
  retention.add(person);
  safety.add(person, counted, limits.answered);
  quality.add(person, counted);
  no_days_supply += std::ranges::count_if(person.no_days_supply, [&](Date day) { return counted.holds(day); });
  undated_entries += person.undated_entries;
  ++people;
}

}  // namespace leeboard::care
