// `leeboard plan preview`: a facts document in, a plan out; needs no store.
#include "leeboard/arguments.hpp"

#include <fmt/format.h>

#include <memory>

#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "clinic/plan/plan_preview.hpp"
#include "clinic/plan/visit_kind.hpp"
#include "io/read_document.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/print_plan.hpp"
#include "leeboard/plan/verbs.hpp"

namespace leeboard::app {

namespace {
struct PreviewOptions {
  std::string file;
  std::vector<std::string> templates;
  std::string visit;
  report::PlanView view;
};

Outcome preview(const PreviewOptions& options, Context& context) {
  auto& catalog = context.catalog();
  for (const auto& id : options.templates) catalog.care_template(id);  // a wrong one is told before anything is read
  const auto visit = clinic::read_visit_kind(catalog.vocabulary(), options.visit);
  // Of somebody who calls about another person nothing need be known.
  const bool unasked = options.file.empty() && visit == "caller";
  const auto file = options.file.empty() ? std::string("-") : options.file;
  const auto text = unasked ? std::string("{}") : context.read_input(file);
  const auto document = io::read_document(text, Context::input_name(file));
  const auto [plan, sheet] =
      clinic::preview_plan_of(catalog, document.root(), options.templates, {context.as_of(), context.zone(), &context.settings(), visit});
  print_plan(context, plan, options.view);
  if (context.globals().explain) print_explanation(context, plan, sheet);
  Outcome outcome;
  outcome.undecided = context.globals().require_known && !plan.ask.empty();
  if (outcome.undecided)
    context.say(fmt::format("leeboard: {} facts are not known that decide something; ask first: {}", plan.ask.size(), plan.ask.front().question));
  return outcome;
}

Action declare_preview(Arguments& app) {
  auto options = std::make_shared<PreviewOptions>();
  app.add_option("FACTS", options->file, "facts as YAML or JSON; - (the default) reads standard input");
  app.add_option("--template", options->templates, "care-plan templates, laid on each other; by default oud-core and every one that applies")
      ->delimiter(',')
      ->type_name("ID,...");
  app.add_option("--visit", options->visit, "what the visit is for: start, follow-up, refill, crisis, restart, release, caller")->type_name("KIND");
  declare_plan_view(app, options->view);
  return [options](Context& context) { return preview(*options, context); };
}
}  // namespace

Verb plan_preview_verb() {
  return {"preview",
          "draft a plan from a facts document, without a store",
          Access::none,
          declare_preview,
          {{"A plan for an invented person", "leeboard plan preview facts.yaml --as-of 2026-12-01"},
           {"What to ask first, for a script", "leeboard plan preview facts.yaml --json | jq -r '.ask[].question'"},
           {"A page for somebody who calls about another person", "leeboard plan preview --visit caller"}},
          {"text", "json", "ndjson", "md", "html"}};
}

}  // namespace leeboard::app
