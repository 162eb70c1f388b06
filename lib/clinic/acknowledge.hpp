// Somebody has seen a safety item and says what was done.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "store/repositories.hpp"

namespace leeboard::clinic {

struct Desk;

/// Who acknowledged an item first, and when; `how` is unchanged when it was acknowledged before.
struct AcknowledgedItem {
  std::string by;
  Stamp at{};
  store::Stored how = store::Stored::created;
};

/// Acknowledges an item in the name of the desk's actor. Throws not_found when it is no safety item.
AcknowledgedItem acknowledge(const Desk& desk, store::Repositories& records, const std::string& item, const std::string& note);

/// Those of the items that nobody has acknowledged.
std::vector<std::string> waiting_of(store::Repositories& records, std::span<const std::string> items);

}  // namespace leeboard::clinic
