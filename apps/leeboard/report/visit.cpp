// `leeboard report visit`: one screen before the person comes in.
#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "clinic/desk.hpp"
#include "clinic/plan/visit_kind.hpp"
#include "clinic/plan_desk.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/plan/print_plan.hpp"
#include "leeboard/report/print_reports.hpp"
#include "leeboard/report/verbs.hpp"
#include "leeboard/tell_safety.hpp"
#include "report/visit.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct VisitOptions {
  std::vector<std::string> codes;
  std::string visit;
  report::PlanView view;

  bool asks_for_plan() const { return view.full || view.standing || !view.owner.empty() || !view.phase.empty() || !visit.empty(); }
};

/// The plan behind the screen: the stored one, or that of today for a kind of visit.
void add_plan(Context& context, const VisitOptions& options, const PersonRecord& record, report::Document& out) {
  auto& catalog = context.catalog();
  std::optional<CarePlan> plan = record.signed_plan ? record.signed_plan : record.draft;
  if (!options.visit.empty()) plan = clinic::plan_of_today(context.records(), context.desk(), record.patient.code, options.visit);
  if (!plan) return;
  auto page = report::view_plan(*plan, catalog.vocabulary(), report::option_titles(catalog.treatment_options()), {}, options.view);
  const auto title = options.visit.empty() ? "The plan: " + page.subtitle : "The plan for this kind of visit, stored nowhere";
  out.sections.push_back({"the-plan", title, {}});
  for (auto& section : page.sections) {
    section.slug = "plan-" + section.slug;
    out.sections.push_back(std::move(section));
  }
}

Action declare_visit(Arguments& app) {
  auto options = std::make_shared<VisitOptions>();
  app.add_option("PATIENT", options->codes, "patient codes")->required();
  app.add_option("--visit", options->visit, "with the plan for such a visit: start, follow-up, refill, crisis, restart, release")->type_name("KIND");
  declare_plan_view(app, options->view);
  return [options](Context& context) {
    options->visit = clinic::read_visit_kind(context.catalog().vocabulary(), options->visit);
    if (options->visit == "caller")
      throw Error(ErrorKind::usage, "a page for a caller is in nobody's record").mend_with("leeboard plan preview --visit caller");
    // What programs read is whole without being asked.
    const bool for_people = !context.json() && context.format() != "csv";
    const auto build = [&](const PersonRecord& record, const report::ReportSetting& setting) {
      auto out = for_people && options->view.full ? report::full_visit_report(record, setting) : report::visit_report(record, setting);
      if (for_people && options->asks_for_plan()) add_plan(context, *options, record, out);
      return out;
    };
    const auto waiting = print_reports(context, {"visit", "Visits", build}, options->codes);
    // On a screen the page itself says it, and has room for nothing else.
    const bool on_page = context.on_screen() && context.format() == "text";
    if (!on_page)
      for (const auto& item : waiting) context.warn(item + " waits for a person");
    if (!waiting.empty() && !on_page) tell_how_to_acknowledge(context, waiting);
    return Outcome{.safety = !waiting.empty()};
  };
}
}  // namespace

Verb report_visit_verb() {
  return {"visit",
          "one screen: due, changed, plan, triggers, what is still unknown",
          Access::read,
          declare_visit,
          {{"Before the visit", "leeboard report visit P-0412"},
           {"All of the morning's list", "leeboard report visit P-0412 P-0398"},
           {"Everything, and the whole plan", "leeboard report visit P-0412 --full"}},
          {"text", "md", "html", "json", "csv"},
          true};
}

}  // namespace leeboard::app
