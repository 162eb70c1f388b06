// `leeboard plan show`: a stored plan, the newest revision or another.
#include "leeboard/arguments.hpp"

#include <memory>

#include "clinic/desk.hpp"
#include "clinic/plan/shown_plan.hpp"
#include "clinic/stored_plan.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/print_plan.hpp"
#include "leeboard/plan/verbs.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct ShowOptions {
  std::string patient;
  int revision = 0;
  report::PlanView view;
};

Outcome show(const ShowOptions& options, Context& context) {
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
  app.add_option("PATIENT", options->patient, "patient code")->required();
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
          {{"The newest revision", "leeboard plan show P-0412"}, {"The first one", "leeboard plan show P-0412 --revision 1"}},
          {"text", "json", "ndjson", "md", "html"}};
}

}  // namespace leeboard::app
