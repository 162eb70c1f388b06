// Which templates a plan is drafted from: what was asked for, and what is made for the person.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/truth.hpp"
#include "catalog/template_scope.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::catalog {
class Catalog;
struct CareTemplate;
}  // namespace leeboard::catalog

namespace leeboard::care {

/// What somebody asked for (nothing: the usual template), and whether every template that applies is laid on it.
struct TemplateChoice {
  std::vector<std::string> asked = {};
  bool fitting = true;
};

/// The templates for a person, laid on each other: those asked for, then by id those of the same base that apply. Throws not_found
/// with near ids, bad_input with the problems of the files.
const catalog::CareTemplate& choose_templates(catalog::Catalog& catalog, const TemplateChoice& choice, const FactSheet& sheet);

/// Whether the template is made for the person: its own `applies` or that of what it extends; yes where nothing is said.
Truth template_applies(const std::vector<catalog::TemplateScope>& scopes, std::string_view id, const FactSheet& sheet);

/// Templates of the same base, not among those in use or what they extend, of which it is not known whether they apply; in the order of
/// `scopes`.
std::vector<FittingTemplate> undecided_templates(const std::vector<catalog::TemplateScope>& scopes, const std::vector<std::string>& used,
                                                 const FactSheet& sheet);

}  // namespace leeboard::care
