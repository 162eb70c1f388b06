// Holds what is known of a person against what templates say of whom they are for.
#include "care/fitting_template.hpp"

#include <algorithm>

#include "care/because.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
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

/// Templates with an `applies` of their own that could be laid on those in use.
std::vector<const catalog::TemplateScope*> others(const std::vector<catalog::TemplateScope>& scopes, const std::vector<std::string>& used) {
  std::vector<const catalog::TemplateScope*> own, out;
  for (const auto& id : used)
    for (const auto* scope : line_of_descent(scopes, id)) own.push_back(scope);
  if (own.empty()) return out;
  const auto* base = line_of_descent(scopes, used.front()).back();
  for (const auto& scope : scopes)
    if (scope.applies && std::ranges::find(own, &scope) == own.end() && line_of_descent(scopes, scope.id).back() == base) out.push_back(&scope);
  return out;
}

}  // namespace

const catalog::CareTemplate& choose_templates(catalog::Catalog& catalog, const TemplateChoice& choice, const FactSheet& sheet) {
  auto ids = choice.asked.empty() ? std::vector<std::string>{catalog::usual_template} : choice.asked;
  if (choice.fitting)
    for (const auto* scope : others(catalog.template_scopes(), ids))
      if (rules::evaluate(*scope->applies, sheet).truth == Truth::yes) ids.push_back(scope->id);
  return catalog.template_stack(ids, choice.asked.size());
}

Truth template_applies(const std::vector<catalog::TemplateScope>& scopes, std::string_view id, const FactSheet& sheet) {
  for (const auto* scope : line_of_descent(scopes, id))
    if (scope->applies) return rules::evaluate(*scope->applies, sheet).truth;
  return Truth::yes;
}

std::vector<FittingTemplate> undecided_templates(const std::vector<catalog::TemplateScope>& scopes, const std::vector<std::string>& used,
                                                 const FactSheet& sheet) {
  std::vector<FittingTemplate> out;
  for (const auto* scope : others(scopes, used)) {
    const auto evaluation = rules::evaluate(*scope->applies, sheet);
    if (evaluation.truth == Truth::unknown) out.push_back({scope->id, scope->title, because_of(evaluation, sheet)});
  }
  return out;
}

}  // namespace leeboard::care
