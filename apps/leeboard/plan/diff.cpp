// `leeboard plan diff`: what changed between two revisions, or since the signed plan.
#include "leeboard/arguments.hpp"

#include <memory>

#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/desk.hpp"
#include "clinic/plan_desk.hpp"
#include "clinic/stored_plan.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/verbs.hpp"
#include "report/plan_diff.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct DiffOptions {
  std::string patient;
  int from = 0, to = 0;
};

struct Pair {
  CarePlan before, after;
};

Pair plans(const DiffOptions& options, Context& context) {
  auto& store = context.store();
  auto& catalog = context.catalog();
  const auto seen = context.desk().seen();
  const auto person = store.read().patients().require(options.patient);
  auto& records = store.read();
  const auto before =
      clinic::require_plan(records, person, options.patient, options.from, seen, options.from ? std::nullopt : std::optional(PlanStatus::signed_));
  store.log_read(before.id, person);
  Pair out{clinic::plan_of(before, catalog.vocabulary()), {}};
  if (options.to) {
    out.after = clinic::plan_of(clinic::require_plan(records, person, options.patient, options.to, seen), catalog.vocabulary());
  } else {
    out.after = clinic::preview_plan(store.read(), context.desk(), options.patient, out.before).plan;
  }
  return out;
}

Outcome diff(const DiffOptions& options, Context& context) {
  const auto [before, after] = plans(options, context);
  if (context.json()) context.print(report::render_plan_diff_json(before, after));
  else context.print_text(report::render_plan_diff(before, after));
  return {};
}

Action declare_diff(Arguments& app) {
  auto options = std::make_shared<DiffOptions>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("--from", options->from, "revision to start from; the newest signed one by default")->type_name("N")->check(positive());
  app.add_option("--to", options->to, "revision to compare with; a draft of today by default")->type_name("N")->check(positive());
  return [options](Context& context) { return diff(*options, context); };
}
}  // namespace

Verb plan_diff_verb() {
  return {
      "diff",
      "what changed between two revisions, or since the signed plan",
      Access::read,
      declare_diff,
      {{"What has changed since the signature", "leeboard plan diff P-0412"}, {"Between two revisions", "leeboard plan diff P-0412 --from 1 --to 2"}},
      {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
