// Drafts plans of many people under two sets of definitions; writes nothing.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "clinic/prove/impact_drafter.hpp"
#include "clinic/selection.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

struct Desk;

/// What is told while people are drafted for, in their order.
struct ImpactListener {
  std::function<void(const PersonImpact& impact)> drafted;
  std::function<void(const std::string& why)> skipped;
  std::function<void(std::size_t people)> done;  ///< so many so far
  std::function<bool()> stop;                    ///< asked between people: whether to end early
};

/// Facts are read as the definitions before the change know them. Tells whether everybody was drafted for; false: `stop` ended it.
bool draft_impact(store::Repositories& records, const Desk& desk, const ImpactPair& pair, const ImpactDrafter& drafter,
                  const std::vector<Person>& people, const ImpactListener& listener);

}  // namespace leeboard::clinic
