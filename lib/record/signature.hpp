// Who did something, when and why.
#pragma once

#include <string>

#include "base/stamp.hpp"

namespace leeboard {

/// What stands under a change of the record.
struct Signature {
  std::string by = {};  ///< staff id, or empty
  Stamp at{};
  std::string reason = {};  ///< or empty
  bool operator==(const Signature&) const = default;
};

}  // namespace leeboard
