// Which records are compared with each other: only those that share a key of names, birth date or contact.
#pragma once

#include <cstdint>
#include <vector>

#include "catalog/matching.hpp"
#include "interop/match_people.hpp"

namespace leeboard::interop {

/// Hashes; equal ones mean equal keys.
struct BlockingKeys {
  std::vector<std::uint64_t> stored;  ///< under which a record is found
  std::vector<std::uint64_t> probed;  ///< under which it looks for others
};

/// Of one record: birth date and a sound; year, or month and day, with the sounds of both names; both names alone where a birth date is
/// not known to the day; phone; e-mail; member number.
BlockingKeys blocking_keys(const catalog::Matching& matching, const PersonTraits& traits);

}  // namespace leeboard::interop
