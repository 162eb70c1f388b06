// Prints an impact: totals for people, one line a person for scripts.
#pragma once

#include "clinic/prove/impact_tally.hpp"

namespace leeboard::app {

class Context;

/// One person in JSON.
void print_impact_of(Context& context, const clinic::PersonImpact& impact);
/// The whole in text, the summary line in JSON.
void print_impact(Context& context, const clinic::ImpactPair& pair, const clinic::ImpactTally& tally);

}  // namespace leeboard::app
