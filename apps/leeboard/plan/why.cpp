// `leeboard plan why`: why a line stands in a plan; the row behind it, or a safety rule with its condition.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "catalog/catalog.hpp"
#include "catalog/guideline.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/desk.hpp"
#include "clinic/plan/decide_line.hpp"
#include "clinic/plan/done_writes.hpp"
#include "clinic/stored_plan.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/verbs.hpp"
#include "report/guideline_text.hpp"
#include "report/line_why.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
const catalog::SafetyRule* find_rule(const std::vector<catalog::SafetyRule>& rules, const std::string& id) {
  const auto at = std::ranges::find(rules, id, &catalog::SafetyRule::id);
  return at == rules.end() ? nullptr : &*at;
}

struct WhyOptions {
  std::string id, line;
  int revision = 0;
};

Outcome why_row(const std::string& id, Context& context) {
  auto& catalog = context.catalog();
  const auto& rows = catalog.guidelines();
  const auto& rules = catalog.safety_rules();
  const auto* row = rows.find(id.substr(0, id.find('#')));
  const auto* rule = row ? nullptr : find_rule(rules, id);
  if (!row && !rule) {
    auto known = rows.ids();
    for (const auto& each : rules) known.push_back(each.id);
    auto mend = did_you_mean(id, known);
    if (mend.empty()) mend = "a line of a person's plan: `leeboard plan why P-0412 LINE`";
    throw Error(ErrorKind::not_found, fmt::format("there is no row and no rule `{}`", id)).mend_with(std::move(mend));
  }
  if (context.json()) context.print((row ? report::render_row_json(*row, rows) : report::render_rule_json(*rule)) + "\n");
  else context.print_text(row ? report::render_row(*row, rows) : report::render_rule(*rule, rows));
  return {};
}

Outcome why_line(const WhyOptions& options, Context& context) {
  auto& store = context.store();
  auto& catalog = context.catalog();
  const auto person = store.read().patients().require(options.id);
  const auto stored = clinic::require_plan(store.read(), person, options.id, options.revision, context.desk().seen());
  store.log_read(stored.id, person);
  auto plan = clinic::plan_of(stored, catalog.vocabulary());
  const auto& line = clinic::find_line(plan, options.line);
  const auto titles = report::option_titles(catalog.treatment_options());
  const report::LineWhy why{plan, line, clinic::template_line(context.desk(), plan, line.id), catalog.guidelines(), catalog.vocabulary(), titles};
  if (context.json()) context.print(report::render_line_why_json(why) + "\n");
  else context.print_text(report::render_line_why(why));
  return {};
}

Action declare_why(Arguments& app) {
  auto options = std::make_shared<WhyOptions>();
  app.add_option("ID", options->id, "row of the guidelines (G-NTX-04) or safety rule (naltrexone-too-soon); with LINE: patient code")->required();
  app.add_option("LINE", options->line, "id or number of a line of this person's plan");
  app.add_option("--revision", options->revision, "a revision of the plan other than the newest")->type_name("N")->check(positive());
  return [options](Context& context) { return options->line.empty() ? why_row(options->id, context) : why_line(*options, context); };
}
}  // namespace

Verb plan_why_verb() {
  return {"why",
          "say why a line stands in a person's plan; print the guideline row or the safety rule behind it",
          Access::read,
          declare_why,
          {{"A line of this plan: facts, rule, source, decision", "leeboard plan why P-0412 3"},
           {"A row with its sources", "leeboard plan why G-NTX-04"},
           {"A safety rule and all rows that it cites", "leeboard plan why naltrexone-too-soon"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
