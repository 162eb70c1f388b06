// Looks at the states which pages have a template of their own.
#include "clinic/plan/next_template.hpp"

#include <algorithm>

#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/plan_state.hpp"

namespace leeboard::clinic {

std::string next_template(catalog::Catalog& catalog, const store::PlanRevision& newest) {
  const auto& states = catalog.plan_states().states;
  const bool of_page = std::ranges::any_of(states, [&](const auto& state) { return state.drafts_from == newest.template_id; });
  return of_page ? std::string(catalog::usual_template) : newest.template_id;
}

}  // namespace leeboard::clinic
