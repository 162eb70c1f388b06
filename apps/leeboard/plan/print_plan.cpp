// Prints plans.
#include "leeboard/plan/print_plan.hpp"

#include "care/plan_explanation.hpp"
#include "catalog/catalog.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/identity/hold_record.hpp"
#include "clinic/plan/record_of_plan.hpp"
#include "leeboard/context.hpp"
#include "report/plan_document.hpp"
#include "report/plan_explanation.hpp"
#include "report/told_part.hpp"
#include "report/views.hpp"

namespace leeboard::app {

namespace {
std::vector<report::ToldItem> told_of(Context& context, const CarePlan& plan) {
  const auto record = plan.id.empty() ? std::nullopt : clinic::record_of_plan(context.records(), context.desk(), plan);
  return record ? report::list_told(*record, context.catalog().vocabulary()) : std::vector<report::ToldItem>{};
}
}  // namespace

void print_plan(Context& context, const CarePlan& plan) {
  auto told = told_of(context, plan);
  if (context.json()) {
    context.print(report::with_told(catalog::format_plan(plan), told) + "\n");
    return;
  }
  auto& catalog = context.catalog();
  const auto titles = report::option_titles(catalog.treatment_options());
  // A preview is of a document, which no store knows.
  const auto conflicts = plan.id.empty() || !plan.patient ? std::vector<std::string>{} : clinic::open_conflicts_of(context.records(), *plan.patient);
  context.print(report::render(report::plan_document(plan, catalog.vocabulary(), titles, conflicts, std::move(told)), context.format(),
                               context.globals().csv_raw));
}

void print_explanation(Context& context, const CarePlan& plan, const FactSheet& said) {
  const auto explanation = care::explain_plan(context.catalog(), plan, said);
  if (context.json()) context.print(report::render_explanation_json(explanation) + "\n");
  else context.print_text(report::render_explanation(explanation));
}

}  // namespace leeboard::app
