// Holds what is known of a person against what templates say of whom they are for.
#include "care/fitting_template.hpp"

#include <algorithm>

#include "care/because.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::care {
namespace {

/// The template and all that it extends, the template first. A circle ends where it begins again.
std::vector<const catalog::TemplateScope*> line_of_descent(const std::vector<catalog::TemplateScope>& scopes, std::string_view id) {
  std::vector<const catalog::TemplateScope*> out;
  for (auto at = std::ranges::find(scopes, id, &catalog::TemplateScope::id); at != scopes.end();
       at = std::ranges::find(scopes, at->extends, &catalog::TemplateScope::id)) {
    if (std::ranges::find(out, &*at) != out.end()) break;
    out.push_back(&*at);
  }
  return out;
}

}  // namespace

Truth template_applies(const std::vector<catalog::TemplateScope>& scopes, std::string_view id, const FactSheet& sheet) {
  for (const auto* scope : line_of_descent(scopes, id))
    if (scope->applies) return rules::evaluate(*scope->applies, sheet).truth;
  return Truth::yes;
}

std::vector<FittingTemplate> fitting_templates(const std::vector<catalog::TemplateScope>& scopes, std::string_view used, const FactSheet& sheet) {
  const auto own = line_of_descent(scopes, used);
  std::vector<FittingTemplate> out;
  for (const auto& scope : scopes) {
    if (!scope.applies || std::ranges::find(own, &scope) != own.end()) continue;
    const auto evaluation = rules::evaluate(*scope.applies, sheet);
    if (evaluation.truth == Truth::yes) out.push_back({scope.id, scope.title, because_of(evaluation, sheet)});
  }
  return out;
}

}  // namespace leeboard::care
