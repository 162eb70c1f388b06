// Reading everybody's record for a report over the whole clinic.
#pragma once

#include <functional>

#include "record/person_record.hpp"

namespace leeboard::clinic {
class Selection;
}

namespace leeboard::app {

class Context;

/// Calls with each person who fits, in the order of the store, one record in memory at a time; the reading is logged. False: interrupted.
bool each_record(Context& context, const clinic::Selection& selection, const std::function<void(const PersonRecord&)>& visit);

}  // namespace leeboard::app
