// Worked examples of schedules: facts of an invented person, and the figures that have to come of them.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "catalog/read_facts.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::catalog {

/// A worked example; `as_of` is 2026-12-01 where it names no day. `none`: the schedule is not the one that fits.
struct ScheduleExample {
  std::string option;  ///< or empty: the first of the schedule
  Stamp as_of{};
  FactsRead facts;
  bool none = false;
  std::vector<std::pair<std::string, std::vector<std::string>>> expect;  ///< "day_total", {"16"}; "text", parts of it
  Where where;
};

/// {option, as_of, facts, expect}; faults are collected.
ScheduleExample read_schedule_example(io::Node node, const Vocabulary& vocabulary, Diagnostics& diagnostics);

}  // namespace leeboard::catalog
