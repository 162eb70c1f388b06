// `leeboard plan why`: the row behind a line, or a safety rule with its condition.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <memory>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "catalog/catalog.hpp"
#include "catalog/guideline.hpp"
#include "catalog/safety_rule.hpp"
#include "leeboard/context.hpp"
#include "leeboard/plan/verbs.hpp"
#include "report/guideline_text.hpp"

namespace leeboard::app {

namespace {
const catalog::SafetyRule* find_rule(const std::vector<catalog::SafetyRule>& rules, const std::string& id) {
  const auto at = std::ranges::find(rules, id, &catalog::SafetyRule::id);
  return at == rules.end() ? nullptr : &*at;
}

Outcome why(const std::string& id, Context& context) {
  auto& catalog = context.catalog();
  const auto& rows = catalog.guidelines();
  const auto& rules = catalog.safety_rules();
  const auto* row = rows.find(id.substr(0, id.find('#')));
  const auto* rule = row ? nullptr : find_rule(rules, id);
  if (!row && !rule) {
    auto known = rows.ids();
    for (const auto& each : rules) known.push_back(each.id);
    throw Error(ErrorKind::not_found, fmt::format("there is no row and no rule `{}`", id)).mend_with(did_you_mean(id, known));
  }
  if (context.json()) context.print((row ? report::render_row_json(*row, rows) : report::render_rule_json(*rule)) + "\n");
  else context.print_text(row ? report::render_row(*row, rows) : report::render_rule(*rule, rows));
  return {};
}

Action declare(Arguments& app) {
  auto id = std::make_shared<std::string>();
  app.add_option("ID", *id, "row of the guidelines (G-NTX-04) or safety rule (naltrexone-too-soon)")->required();
  return [id](Context& context) { return why(*id, context); };
}
}  // namespace

Verb plan_why_verb() {
  return {"why",
          "print the guideline row or the safety rule behind a line",
          Access::none,
          declare,
          {{"A row with its sources", "leeboard plan why G-NTX-04"},
           {"A safety rule and all rows that it cites", "leeboard plan why naltrexone-too-soon"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
