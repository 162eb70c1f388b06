// Reading everybody's record for a report over the whole clinic.
#pragma once

#include <functional>

#include "record/person_record.hpp"

namespace leeboard::clinic {
class Selection;
}

namespace leeboard::app {

class Context;

/// How a reading ended.
struct Reading {
  bool whole = true;       ///< not interrupted
  long long left_out = 0;  ///< who fits but for a status that nobody asked for
};

/// Calls with each person who fits, in the order of the store, one record in memory at a time; the reading is logged, and whether names are shown.
Reading each_record(Context& context, const clinic::Selection& selection, const std::function<void(const PersonRecord&)>& visit, bool names = false);

}  // namespace leeboard::app
