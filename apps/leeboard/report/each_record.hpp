// Reading everybody's record for a report over the whole clinic.
#pragma once

#include <functional>

#include "clinic/gather_record.hpp"
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

/// Called with each person, and with what else can be read of them.
using VisitPerson = std::function<void(store::Repositories& records, store::PersonKey person, const PersonRecord& record)>;

/// The same with everybody, tests too, and as much of each record as is asked for. False where it was interrupted.
bool each_person(Context& context, const clinic::Gathering& what, bool names, const VisitPerson& visit);

}  // namespace leeboard::app
