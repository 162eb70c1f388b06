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
  std::string instrument;  ///< whose forms are scored anew on both sides, or empty
};

/// Reads NEW (an id of a template, a file, or a folder as for --data) and OLD. `drafted_from`: the template to draft with where NEW is
/// none, or empty. Throws bad_input with all faults of either.
ImpactPair read_impact_pair(const DefinitionShelf& shelf, const std::string& now, const std::string& against, const std::string& drafted_from);

}  // namespace leeboard::clinic
