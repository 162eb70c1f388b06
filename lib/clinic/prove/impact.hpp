// Drafts plans of many people under two sets of definitions; writes nothing.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "clinic/prove/impact_drafter.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

/// Somebody to draft for.
struct ImpactPerson {
  store::PersonKey key;
  std::string code;
};

/// What is told while people are drafted for, in their order.
struct ImpactListener {
  std::function<void(const PersonImpact& impact)> drafted;
  std::function<void(const std::string& why)> skipped;
  std::function<void(std::size_t people)> done;  ///< so many so far
  std::function<bool()> stop;                    ///< asked between people: whether to end early
};

/// Reads one record; nothing when none is seen.
using ReadSubject = std::function<std::optional<ImpactSubject>(store::PersonKey person)>;

/// Tells whether everybody was drafted for; false: `stop` ended it.
bool draft_impact(store::Repositories& records, const store::Seen& seen, const ImpactPair& pair, const ImpactDrafter& drafter,
                  const std::vector<ImpactPerson>& people, const ReadSubject& read, const ImpactListener& listener);

}  // namespace leeboard::clinic
