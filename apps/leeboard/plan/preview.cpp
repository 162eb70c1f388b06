// `leeboard plan preview`: a facts document in, a plan out; needs no store.
#include "leeboard/arguments.hpp"

#include <fmt/format.h>

#include <memory>

#include "base/error.hpp"
#include "care/draft_plan.hpp"
#include "care/fact_sheet.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/read_facts.hpp"
#include "io/read_document.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/print_plan.hpp"
#include "leeboard/plan/verbs.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string file = "-";
  std::string care_template = catalog::usual_template;
};

// A whole document may carry the facts under `facts:`, as an intake document does.
io::Node facts_node(io::Node root) {
  const auto inner = root.find("facts");
  return inner && inner->is_map() ? *inner : root;
}

Outcome preview(const Options& options, Context& context) {
  auto& catalog = context.catalog();
  const auto& care_template = catalog.care_template(options.care_template);
  const auto text = context.read_input(options.file);
  const auto document = io::read_document(text, options.file == "-" ? "stdin" : options.file);
  catalog::FactReading how;
  how.as_of = context.as_of();
  how.zone = context.zone();
  Diagnostics diagnostics;
  auto read = catalog::read_facts(facts_node(document.root()), catalog.vocabulary(), how, diagnostics);
  diagnostics.throw_if_any("the facts cannot be read");
  auto sheet = care::make_fact_sheet(catalog.vocabulary(), read.facts, how.as_of, read.now);
  for (auto& problem : read.problems) sheet.add_problem(std::move(problem));
  const auto plan = care::draft_plan(catalog, care_template, sheet);
  print_plan(context, plan);
  if (context.globals().explain) print_explanation(context, plan, sheet);
  Outcome outcome;
  outcome.undecided = context.globals().require_known && !plan.ask.empty();
  if (outcome.undecided)
    context.say(fmt::format("leeboard: {} facts are not known that decide something; ask first: {}", plan.ask.size(), plan.ask.front().question));
  return outcome;
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("FACTS", options->file, "facts as YAML or JSON; - (the default) reads standard input");
  app.add_option("--template", options->care_template, "care-plan template; oud-core by default")->type_name("ID");
  return [options](Context& context) { return preview(*options, context); };
}
}  // namespace

Verb plan_preview_verb() {
  return {"preview",
          "draft a plan from a facts document, without a store",
          Access::none,
          declare,
          {{"A plan for an invented person", "leeboard plan preview facts.yaml --as-of 2026-12-01"},
           {"What to ask first, for a script", "leeboard plan preview facts.yaml --json | jq -r '.ask[].question'"}},
          {"text", "json", "ndjson", "md", "html"}};
}

}  // namespace leeboard::app
