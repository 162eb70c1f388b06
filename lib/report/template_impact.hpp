// Whose plan would change under a new definition: one line a person for scripts, totals for people.
#pragma once

#include <string>

#include "care/impact_tally.hpp"
#include "report/look.hpp"

namespace leeboard::report {

/// What is compared; the templates are empty where each person's own is drafted with.
struct ComparedDefinitions {
  std::string what;  ///< "template oud-core, version 2 (ours.yaml)"
  std::string before_template, after_template;
};

/// leeboard.template-impact/1 of one person, one line.
std::string impact_json(const care::PersonImpact& impact);
/// The line behind them.
std::string impact_summary_json(const ComparedDefinitions& pair, const care::ImpactTally& tally);
std::string impact_text(const ComparedDefinitions& pair, const care::ImpactTally& tally, const Look& look);

}  // namespace leeboard::report
