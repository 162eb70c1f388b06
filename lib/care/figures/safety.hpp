// Safety items of a period, and how soon they were answered.
#pragma once

#include <map>
#include <string>

#include "care/figures/counted_person.hpp"

namespace leeboard::care {

/// Items of one kind; `soon`: answered within the days that the figures say. Answered: by a decision, a newer form or a screen with a plan; that
/// somebody has seen it is no answer.
struct SafetyCounts {
  long long persons = 0;
  long long soon = 0, later = 0, unanswered = 0;
  long long unknown = 0;  ///< answered, and nobody knows when
  long long all() const { return soon + later + unanswered + unknown; }
  bool operator==(const SafetyCounts&) const = default;
};

/// The items of a period by what they are: an instrument, a kind of entry of the log.
struct SafetyAnswers {
  std::map<std::string, SafetyCounts> by_what;
  SafetyCounts all;
  long long overdoses = 0, overdose_persons = 0;  ///< days on which one is on record: events of care and entries of the log
  void add(const CountedPerson& person, const Period& counted, int soon);
};

}  // namespace leeboard::care
