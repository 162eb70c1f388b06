// Tests in a period, and whether their results were expected.
#pragma once

#include <map>
#include <string>

#include "care/figures/counted_person.hpp"

namespace leeboard::care {

/// Tests of one kind. `unknown`: what was expected is not said, or the result is in words that are not ours.
struct TestCounts {
  long long persons = 0;
  long long as_expected = 0, unexpected = 0, declined = 0, unknown = 0;
  long long all() const { return as_expected + unexpected + declined + unknown; }
  bool operator==(const TestCounts&) const = default;
};

/// The tests of a period on a day of a stretch of care; the others are one number.
struct TestsTaken {
  TestCounts all;
  std::map<std::string, TestCounts> by_analyte;  ///< empty: not said
  long long days = 0;                            ///< of one person on which anything was tested
  long long outside_care = 0;
  void add(const CountedPerson& person, const Period& counted);
};

/// The outcome of a result, where `expected` is yes, no or the result that was expected.
TestOutcome outcome_of(std::string_view result, std::string_view expected);

}  // namespace leeboard::care
