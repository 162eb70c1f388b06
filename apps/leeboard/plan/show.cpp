// `leeboard plan show`: a stored plan, the newest revision or another.
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/desk.hpp"
#include "clinic/identity/hold_record.hpp"
#include "clinic/plan/shown_plan.hpp"
#include "clinic/selection.hpp"
#include "clinic/stored_plan.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/print_plan.hpp"
#include "leeboard/plan/verbs.hpp"
#include "leeboard/report/print_reports.hpp"
#include "report/plan_words.hpp"
#include "report/told_list.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct ShowOptions {
  std::string patient;
  std::vector<std::string> where;
  bool all = false;
  int revision = 0;
  report::PlanView view;
};

/// Everybody's plan, into a folder.
void show_all(const ShowOptions& options, Context& context) {
  if (!options.patient.empty() || options.revision > 0)
    throw Error{ErrorKind::usage, "--all goes with neither a patient nor a revision"}.mend_with("give one of them");
  if (!options.view.owner.empty() || !options.view.phase.empty())
    throw Error{ErrorKind::usage, "--all goes with neither --owner nor --phase"}.mend_with(
        "leave them out; `report due --owner` lists what is for a role");
  if (context.json()) throw Error{ErrorKind::usage, "--all writes pages"}.mend_with("use html, md or text; JSON is one person at a time");
  PersonReport what{"plan", options.view.standing ? "Standing care" : "Care plans", {}};
  // The plan itself is read here, for people who have one.
  what.gathering = {.depth = clinic::Depth::draft, .kept = clinic::Kept::texts};
  const auto& desk = context.desk();
  const auto& vocabulary = context.catalog().vocabulary();
  const auto titles = report::option_titles(context.catalog().treatment_options());
  what.prepare = [&](store::Repositories& records, const PersonRecord& record) -> CompleteReport {
    const auto& code = record.patient.code;
    auto newest = records.plans().newest(records.patients().require(code), {}, desk.seen());
    if (!newest) return {};
    const auto stored = std::make_shared<clinic::StoredPlan>(clinic::stored_plan(records, desk, std::move(*newest), record.patient));
    return [&, stored, conflicts = clinic::open_conflicts_of(records, code)](PersonRecord& person, const report::ReportSetting&) {
      auto shown = clinic::shown_plan(desk, std::move(*stored));
      auto& plan = (shown.status == PlanStatus::draft ? person.draft : person.signed_plan).emplace(std::move(shown));  // for the index page too
      return report::view_plan(plan, vocabulary, titles, {conflicts, report::list_told(person, vocabulary)}, options.view);
    };
  };
  write_all_reports(context, what, clinic::Selection(options.where, "--where"));
}

Outcome show(const ShowOptions& options, Context& context) {
  if (options.all) return show_all(options, context), Outcome{};
  if (context.globals().formats.size() > 1)
    throw Error{ErrorKind::usage, "a plan of one person is written in one format at a time"}.mend_with("give one --format, or add --all -o DIR");
  if (!options.where.empty()) throw Error{ErrorKind::usage, "--where chooses among all patients"}.mend_with("add --all -o DIR, or leave --where out");
  if (options.patient.empty()) throw Error{ErrorKind::usage, "'plan show' needs a patient"}.mend_with("name a patient code, or add --all -o DIR");
  auto& store = context.store();
  const auto person = store.read().patients().require(options.patient);
  const auto stored = clinic::require_plan(store.read(), person, options.patient, options.revision, context.desk().seen());
  store.log_read(stored.id, person);
  const auto plan = clinic::shown_plan(store.read(), context.desk(), stored);
  print_plan(context, plan, options.view);
  return {};
}

Action declare_show(Arguments& app) {
  auto options = std::make_shared<ShowOptions>();
  app.add_option("PATIENT", options->patient, "patient code");
  app.add_flag("--all", options->all, "the newest plan of everybody who has one, into the folder of -o, as html unless --format says otherwise");
  app.add_option("--where", options->where, "with --all: status= programme= clinician= due-before=; all must hold")->repeated();
  app.add_option("--revision", options->revision, "a revision other than the newest")->type_name("N")->check(positive());
  declare_plan_view(app, options->view);
  return [options](Context& context) { return show(*options, context); };
}
}  // namespace

Verb plan_show_verb() {
  return {"show",
          "show a stored plan",
          Access::read,
          declare_show,
          {{"The newest revision", "leeboard plan show P-0412"},
           {"The first one", "leeboard plan show P-0412 --revision 1"},
           {"A page for everybody in care", "leeboard plan show --all --where status=active -o plans/"}},
          {"text", "json", "ndjson", "md", "html"},
          true};
}

}  // namespace leeboard::app
