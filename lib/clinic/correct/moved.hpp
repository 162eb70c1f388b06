// Which object became which when it was moved to somebody else.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/keys.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

/// What an object is at the person to whom it was moved.
struct MovedTo {
  std::string object;
  std::string patient;  ///< code
};

/// Nothing when it was not moved, or was moved back.
std::optional<MovedTo> moved_to(store::Repositories& records, std::string_view object);
/// The object that it was at somebody else; nothing when it did not come by a move.
std::optional<std::string> moved_from(store::Repositories& records, std::string_view object);

/// Remembers a move; `made`: the object of the other person came with it.
void note_move(store::Repositories& records, const std::string& from, const std::string& to, store::PersonKey person, bool made);
/// Forgets it.
void forget_move(store::Repositories& records, const std::string& from, const std::string& to);

}  // namespace leeboard::clinic
