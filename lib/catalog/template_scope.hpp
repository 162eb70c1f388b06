// For whom each template is, read without the rest of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/fact_type.hpp"
#include "rules/condition.hpp"

namespace leeboard::catalog {

class Definitions;

/// The head of a template.
struct TemplateScope {
  std::string id, title;
  std::string extends;                      ///< or empty
  std::optional<rules::Condition> applies;  ///< its own; nothing where it says none
};

/// RememberedHeads of all templates, by id. One that cannot be read is left out: the linter names it, and drafting from it fails.
std::vector<TemplateScope> load_template_scopes(const Definitions& definitions, const FactTypes& types);

/// Ids of templates that can be drafted from, sorted (files of lines only are not among them).
std::vector<std::string> drafting_template_ids(const Definitions& definitions);

}  // namespace leeboard::catalog
