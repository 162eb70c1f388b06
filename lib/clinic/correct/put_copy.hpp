// An object as it comes to another person: the same content and time, in the stretch of care of that time.
#pragma once

#include <string>
#include <vector>

#include "clinic/correct/correctable.hpp"
#include "record/stored.hpp"

namespace leeboard::clinic {

/// What was stored.
struct PutCopy {
  std::string object;
  Stored how = Stored::created;     ///< unchanged: the person had it already
  bool waits = false;               ///< an open safety item there
  std::vector<std::string> left{};  ///< triggers that an entry named, which are the first person's
};

/// Stores it for that person; in a transaction. Throws bad_input for another record with the same id of a source.
PutCopy put_copy(const Desk& desk, store::Repositories& records, const Correctable& object, store::PersonKey person, const std::string& reason);

}  // namespace leeboard::clinic
