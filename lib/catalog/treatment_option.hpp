// The treatment decisions that a plan gives verdicts on (data/options.yaml): a closed list.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "record/fact_type.hpp"
#include "rules/condition.hpp"

namespace leeboard::catalog {

class Definitions;

/// One option and what raises it. A proposal, or being another option's alternative, always does.
struct TreatmentOption {
  std::string id;
  std::string title;  ///< words for people: "buprenorphine, starting now"
  bool always = false;
  std::optional<rules::Condition> when;                     ///< listed when this is yes
  std::optional<rules::Condition> unless;                   ///< listed when this is anything but yes
  std::string known;                                        ///< listed when this fact is known
  std::vector<std::string> drugs;                           ///< drugs of `proposed` that mean this option
  std::vector<std::pair<std::string, std::string>> detail;  ///< amount ("days") and the fact that gives it
  std::string keeps_well;                                   ///< medicine of a lasting treatment, or empty
  std::string withdrawal;                                   ///< alone: withdrawal management and nothing after it; aid: only eases it; or empty
};

/// All options in the order of listing.
struct TreatmentOptions {
  std::vector<TreatmentOption> options;
  const TreatmentOption* find(std::string_view id) const;
  std::vector<std::string> ids() const;
  /// The title, or the id where there is none.
  std::string title(std::string_view id) const;
};

/// Reads options.yaml of both layers. Throws bad_input with all problems of all files.
TreatmentOptions load_treatment_options(const Definitions& definitions, const FactTypes& types);

}  // namespace leeboard::catalog
