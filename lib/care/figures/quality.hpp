// How much is not known of the people in care on the last day of a period.
#pragma once

#include <map>
#include <string>

#include "care/figures/counted_person.hpp"

namespace leeboard::care {

/// People in care on the last day, and of how many of them each thing is not known.
struct Quality {
  long long people = 0;
  std::map<std::string, long long> unknown;  ///< by the words of CountedPerson::unknown
  void add(const CountedPerson& person, const Period& counted);
};

}  // namespace leeboard::care
