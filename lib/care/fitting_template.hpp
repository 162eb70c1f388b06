// Which templates are made for a person, beside the one that a plan is drafted from.
#pragma once

#include <string_view>
#include <vector>

#include "base/truth.hpp"
#include "catalog/template_scope.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::care {

/// Whether the template is made for the person: its own `applies` or that of what it extends; yes where nothing is said.
Truth template_applies(const std::vector<catalog::TemplateScope>& scopes, std::string_view id, const FactSheet& sheet);

/// Templates whose own `applies` is yes, other than the one in use and those that it extends; in the order of `scopes`.
std::vector<FittingTemplate> fitting_templates(const std::vector<catalog::TemplateScope>& scopes, std::string_view used, const FactSheet& sheet);

}  // namespace leeboard::care
