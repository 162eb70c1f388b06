// Drafts from facts alone.
#include "clinic/plan/plan_preview.hpp"

#include "care/draft_plan.hpp"
#include "care/fact_sheet.hpp"
#include "care/fitting_template.hpp"
#include "care/site_facts.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/read_facts.hpp"
#include "clinic/plan/visit_kind.hpp"

namespace leeboard::clinic {

namespace {
io::Node facts_node(io::Node root) {
  const auto inner = root.find("facts");
  return inner && inner->is_map() ? *inner : root;
}
}  // namespace

Preview preview_plan_of(catalog::Catalog& catalog, io::Node document, const std::vector<std::string>& templates, const PreviewTerms& terms) {
  catalog::FactReading how;
  how.as_of = terms.as_of;
  how.zone = terms.zone;
  Diagnostics diagnostics;
  auto read = catalog::read_facts(facts_node(document), catalog.vocabulary(), how, diagnostics);
  diagnostics.throw_if_any("the facts cannot be read");
  if (terms.site)
    for (auto& problem : care::add_site_facts(catalog.vocabulary(), *terms.site, how.as_of, read.facts)) read.problems.push_back(std::move(problem));
  auto sheet = care::make_fact_sheet(catalog.vocabulary(), read.facts, how.as_of, read.now);
  for (auto& problem : read.problems) sheet.add_problem(std::move(problem));
  set_visit_kind(sheet, terms.visit);
  const auto& chosen = care::choose_templates(catalog, {templates, templates.empty()}, sheet);
  auto plan = care::draft_plan(catalog, chosen, sheet);
  return {std::move(plan), std::move(sheet)};
}

}  // namespace leeboard::clinic
