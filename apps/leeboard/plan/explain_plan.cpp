// The rule tree behind a plan, printed for --explain.
#include <fmt/format.h>

#include "care/contradictions.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/safety_rule.hpp"
#include "leeboard/plan/print_plan.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::app {

namespace {
std::string tree(const char* word, const rules::Condition& condition, const FactSheet& sheet, const rules::MaxAges& ages) {
  return fmt::format("  {}\n{}", word, rules::format_evaluation(rules::evaluate(condition, sheet, ages), 2));
}
}  // namespace

std::string explain_plan(catalog::Catalog& catalog, const std::string& template_id, const FactSheet& said) {
  const auto sheet = care::weigh_contradictions(catalog.contradictions(), said);
  std::string out = "\nHow it came about\n\nSafety rules\n";
  for (const auto& rule : catalog.safety_rules()) {
    out += fmt::format("{} ({}): {}\n", rule.id, catalog::format_safety_verdict(rule.verdict), rule.cites.front());
    if (rule.given) out += tree("given", *rule.given, sheet, rule.max_ages);
    if (rule.when) out += tree("when", *rule.when, sheet, rule.max_ages);
  }
  const auto& care_template = catalog.care_template(template_id);
  out += fmt::format("\nLines of {} version {}, {}\n", care_template.id, care_template.version, care_template.digest);
  for (const auto& line : care_template.lines) {
    if (!line.for_each.empty()) {
      out += fmt::format("{}: once for each of {}\n", line.id, line.for_each);
      continue;
    }
    out += line.id + (line.given || line.when || line.unless ? "\n" : ": always\n");
    if (line.when) out += tree("when", *line.when, sheet, line.max_ages);
    if (line.given) out += tree("given", *line.given, sheet, line.max_ages);
    if (line.unless) out += tree("unless", *line.unless, sheet, line.max_ages);
  }
  return out;
}

}  // namespace leeboard::app
