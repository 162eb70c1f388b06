// Prints plans.
#include "leeboard/plan/print_plan.hpp"

#include "care/plan_explanation.hpp"
#include "catalog/catalog.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/identity/hold_record.hpp"
#include "clinic/plan/record_of_plan.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
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

void declare_plan_view(Arguments& app, report::PlanView& view) {
  app.add_flag("--full", view.full, "all of the plan in place of the one page; JSON is always whole");
  app.add_flag("--standing", view.standing, "the standing care as a checklist of what is not done");
  app.add_option("--owner", view.owner, "the lines of one role")->type_name("ROLE");
  app.add_option("--phase", view.phase, "the lines of one phase: now, start, stabilise, maintain, continue")->type_name("ID");
}

void print_plan(Context& context, const CarePlan& plan, const report::PlanView& view) {
  auto told = told_of(context, plan);
  if (context.json()) {
    context.print(report::with_told(catalog::format_plan(plan), told) + "\n");
    return;
  }
  auto& catalog = context.catalog();
  const auto titles = report::option_titles(catalog.treatment_options());
  // A preview is of a document, which no store knows.
  const auto conflicts = plan.id.empty() || !plan.patient ? std::vector<std::string>{} : clinic::open_conflicts_of(context.records(), *plan.patient);
  context.print(report::render(report::view_plan(plan, catalog.vocabulary(), titles, {conflicts, std::move(told)}, view), context.format(),
                               context.globals().csv_raw));
}

void print_explanation(Context& context, const CarePlan& plan, const FactSheet& said) {
  const auto explanation = care::explain_plan(context.catalog(), plan, said);
  if (context.json()) context.print(report::render_explanation_json(explanation) + "\n");
  else context.print_text(report::render_explanation(explanation));
}

}  // namespace leeboard::app
