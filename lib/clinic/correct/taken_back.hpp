// What was taken back of a record, by whom, when and why.
#pragma once

#include <vector>

#include "record/person_record.hpp"
#include "store/keys.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// All that was taken back of a person and of the records that are read as theirs, and its undoing, as the desk sees; oldest first.
std::vector<TakenBack> list_taken_back(store::Repositories& records, const Desk& desk, store::PersonKey person);

}  // namespace leeboard::clinic
