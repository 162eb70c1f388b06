// Lays each template on each other one.
#include "clinic/prove/stack_conflicts.hpp"

#include <algorithm>
#include <memory>

#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/template_scope.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::clinic {

namespace {
std::string base_of(const std::vector<catalog::TemplateScope>& scopes, std::string id) {
  for (std::size_t step = 0; step <= scopes.size(); ++step) {
    const auto at = std::ranges::find(scopes, id, &catalog::TemplateScope::id);
    if (at == scopes.end() || at->extends.empty()) break;
    id = at->extends;
  }
  return id;
}
}  // namespace

void add_stack_conflicts(catalog::Catalog& in_force, FoundDefinition& found) {
  std::unique_ptr<catalog::Catalog> own;
  if (found.own && found.text) {
    own = std::make_unique<catalog::Catalog>(in_force.definitions().site_folder());
    own->lay_over("templates", found.source, *found.text);
  }
  auto& catalog = own ? *own : in_force;
  const auto& scopes = catalog.template_scopes();
  const auto self = std::ranges::find(scopes, found.id, &catalog::TemplateScope::id);
  if (self == scopes.end() || self->extends.empty()) return;
  for (const auto& other : scopes) {
    if (other.id == found.id || other.extends.empty() || base_of(scopes, other.id) != base_of(scopes, found.id)) continue;
    try {
      catalog::load_template_stack(catalog.definitions(), {other.id, found.id}, 0, catalog.vocabulary(), catalog.treatment_options().ids(),
                                   found.faults);
    } catch (const Error&) {
      // Its own faults are told where it is linted itself.
    }
  }
}

}  // namespace leeboard::clinic
