// What was written down at the clinic: after a moment, or of one person.
#pragma once

#include <string>
#include <vector>

#include "record/recording.hpp"
#include "store/keys.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// Of everybody, in the order of the log. A time: what is later than it; a day: from its first moment in the clinic's zone on; both up to the
/// desk's time. What was written down on the day of a time, and nobody knows when, is in it. Throws usage for neither.
std::vector<Recording> recorded_since(store::Repositories& records, const Desk& desk, const std::string& moment);

/// Of one person and of the records that are read as theirs, oldest first.
std::vector<Recording> recorded_of(store::Repositories& records, const Desk& desk, store::PersonKey person);

}  // namespace leeboard::clinic
