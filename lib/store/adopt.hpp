// Making a copy of a store a store of its own.
#pragma once

#include <string>

#include "store/store.hpp"

namespace leeboard::store {

/// What a copy was and is.
struct Adopted {
  std::string from, store_id;  ///< the id that it had, and its own
  Head head;                   ///< where it forked
};

/// Gives the file a new id, in an event that follows from the old head; this place is then known for it. Throws as Store::open.
Adopted adopt_store(const std::string& path, const Session& session, OpenOptions options);

}  // namespace leeboard::store
