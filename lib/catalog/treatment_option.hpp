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

/// When the person's words choose or refuse an option; each counts only where it is yes.
struct OptionChoice {
  std::optional<rules::Condition> chosen;         ///< wanted
  std::optional<rules::Condition> way;            ///< a step on the way to what is wanted
  std::optional<rules::Condition> refused;        ///< not wanted
  std::optional<rules::Condition> later;          ///< not wanted now
  std::optional<rules::Condition> first;          ///< goes before all other offers
  int offer = 0;                                  ///< its place among the starts that may be offered, from 1; 0: it is none
  bool goes_on = false;                           ///< taken already: that another one is chosen does not end it
  std::optional<rules::Condition> goes_on_while;  ///< taken already while this is yes
};

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
  std::optional<OptionChoice> choice;                       ///< nothing where there is nothing to choose
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
