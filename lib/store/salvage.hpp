// Rebuilding a store from what can still be read of another, or without one person.
#pragma once

#include <string>
#include <vector>

#include "store/session.hpp"

namespace leeboard::store {

/// What a rebuild kept and what it could not.
struct Salvage {
  std::string new_store_id;
  long long kept = 0;
  long long left_out = 0;         ///< rows of the person that was to be left out
  long long before = 0;           ///< of the kept, those that an earlier run had copied before it was cut off
  std::vector<std::string> lost;  ///< "assessment row 4097: differs from its digest"; at most 10,000
  long long more_lost = 0;
  std::vector<std::string> stays;  ///< what a rebuild does not carry over, and where it remains
};

/// Copies every row whose digest is right into a new store at `to` (new store id, no number is given again). `without`: a patient
/// code whose records are left out; `reason` is logged. The name comes last: until then a part file stands beside it, with which the same call
/// goes on after it was cut off. Throws usage, not_found, io; the old store is never changed.
Salvage salvage_store(const std::string& from, const std::string& to, const std::string& without, const Session& session, OpenOptions options,
                      const std::string& reason = {});

}  // namespace leeboard::store
