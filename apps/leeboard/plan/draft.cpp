// `leeboard plan draft`: a plan over a patient's record, stored as a revision when it says something new.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/read_plan.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/desk.hpp"
#include "clinic/plan/visit_kind.hpp"
#include "clinic/plan_desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/print_plan.hpp"
#include "leeboard/plan/verbs.hpp"
#include "leeboard/tell_safety.hpp"
#include "leeboard/write_once.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct DraftOptions {
  std::string patient;
  std::vector<std::string> templates;
  std::string visit;
  report::PlanView view;
};

Outcome draft(const DraftOptions& options, Context& context) {
  auto& catalog = context.catalog();
  for (const auto& id : options.templates) catalog.care_template(id);
  clinic::Drafted drafted;
  const auto visit = clinic::read_visit_kind(catalog.vocabulary(), options.visit);
  if (visit == "caller") throw Error(ErrorKind::usage, "a page for a caller is in nobody's record").mend_with("leeboard plan preview --visit caller");
  auto request = options.patient + "\n" + fmt::format("{}", fmt::join(options.templates, ",")) + "\n" + format_stamp(context.as_of());
  if (!visit.empty()) request += "\n" + visit;
  const auto written = write_once(context, request, [&](store::Repositories& records) {
    drafted = clinic::draft_plan(records, context.desk(), {options.patient, options.templates, context.globals().reason, visit});
    return catalog::format_plan(drafted.plan);
  });
  if (written.replayed)
    drafted =
        clinic::reopen_draft(context.store().read(), context.desk(), options.patient, catalog::parse_plan(written.result, catalog.vocabulary()));
  const auto& plan = drafted.plan;
  if (context.json()) context.print(render_written(context, written));
  else print_plan(context, plan, options.view);
  if (context.globals().explain) print_explanation(context, plan, drafted.sheet);
  if (drafted.unchanged) context.say(fmt::format("{} revision {} says the same already: nothing stored", plan.id, plan.revision));
  else if (context.globals().dry_run) context.say("dry run: nothing stored");
  for (const auto& item : drafted.waiting) context.warn(item + " waits for a person");
  if (!drafted.waiting.empty()) tell_how_to_acknowledge(context, drafted.waiting);
  Outcome outcome;
  outcome.safety = !drafted.waiting.empty();
  outcome.undecided = context.globals().require_known && !plan.ask.empty();
  return outcome;
}

Action declare_draft(Arguments& app) {
  auto options = std::make_shared<DraftOptions>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("--template", options->templates,
                 "care-plan templates, laid on each other; by default those that the newest plan of this episode was asked for with, else oud-core, "
                 "and every one that applies")
      ->delimiter(',')
      ->type_name("ID,...");
  app.add_option("--visit", options->visit, "what the visit is for: start, follow-up, refill, crisis, restart, release")->type_name("KIND");
  declare_plan_view(app, options->view);
  return [options](Context& context) { return draft(*options, context); };
}
}  // namespace

Verb plan_draft_verb() {
  return {"draft",
          "draft a plan over a patient's record; stored when it says something new",
          Access::write,
          declare_draft,
          {{"Today's draft", "leeboard plan draft P-0412"}, {"See it without storing", "leeboard plan draft P-0412 --dry-run"}},
          {"text", "json", "ndjson", "md", "html"}};
}

}  // namespace leeboard::app
