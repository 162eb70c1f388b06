// The two sets of definitions that an impact compares: what is in force, and what may come.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "catalog/catalog.hpp"
#include "clinic/prove/care_definition.hpp"

namespace leeboard::clinic {

/// Both sides. An empty template id means: the one of each person's newest plan, oud-core without one.
struct ImpactPair {
  std::string what;  ///< "template oud-core, version 2 (ours.yaml)": for the heading
  std::shared_ptr<catalog::Catalog> before, after;
  std::string before_template, after_template;
  bool templates_only = false;  ///< nothing but lines differs: both sides weigh a person alike
  std::string instrument;       ///< whose forms are scored anew on both sides, or empty
};

/// What is compared: each an id of a template, a file, or a folder of a site's definitions.
struct ImpactQuestion {
  std::string now;
  std::string against;       ///< empty: what is in force
  std::string drafted_from;  ///< the template to draft with where `now` is none, or empty
  /// How messages call the latter two.
  std::string against_name = "the other side", drafted_from_name = "a template to draft with";
};

/// Reads both sides. Throws bad_input with all faults of either.
ImpactPair read_impact_pair(const DefinitionShelf& shelf, const ImpactQuestion& question);

}  // namespace leeboard::clinic
