// Looks at the states which pages have a template of their own.
#include "clinic/plan/next_template.hpp"

#include <algorithm>

#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/plan_state.hpp"

namespace leeboard::clinic {

namespace {
bool is_of_page(catalog::Catalog& catalog, const std::string& id) {
  return std::ranges::any_of(catalog.plan_states().states, [&](const auto& state) { return state.drafts_from == id; });
}
}  // namespace

std::string next_template(catalog::Catalog& catalog, const store::PlanRevision& newest) {
  return is_of_page(catalog, newest.template_id) ? std::string(catalog::usual_template) : newest.template_id;
}

std::vector<std::string> asked_templates(catalog::Catalog& catalog, const CarePlan& newest) {
  std::vector<std::string> out;
  for (const auto& each : newest.templates)
    if (each.asked && !is_of_page(catalog, each.id)) out.push_back(each.id);
  // Plans from before templates were laid on each other name one.
  if (newest.templates.empty() && newest.template_id != catalog::usual_template && !is_of_page(catalog, newest.template_id))
    out.push_back(newest.template_id);
  return out;
}

}  // namespace leeboard::clinic
