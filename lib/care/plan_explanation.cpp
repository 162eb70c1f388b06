// Evaluates every rule and line behind a plan anew, with all steps kept.
#include "care/plan_explanation.hpp"

#include <optional>

#include "care/contradictions.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/safety_rule.hpp"

namespace leeboard::care {

namespace {
class Explainer {
 public:
  Explainer(const FactSheet& sheet, const rules::MaxAges& max_ages, std::vector<ExplainedPart>& parts)
      : sheet_(sheet), max_ages_(max_ages), parts_(parts) {}
  void add(std::string_view name, const std::optional<rules::Condition>& condition) {
    if (condition) parts_.push_back({name, rules::evaluate(*condition, sheet_, max_ages_)});
  }

 private:
  const FactSheet& sheet_;
  const rules::MaxAges& max_ages_;
  std::vector<ExplainedPart>& parts_;
};
}  // namespace

PlanExplanation explain_plan(catalog::Catalog& catalog, const CarePlan& plan, const FactSheet& said) {
  PlanExplanation out;
  const auto asked = static_cast<std::size_t>(std::ranges::count(plan.templates, true, &PlanTemplate::asked));
  out.care_template = &catalog.template_stack(plan.template_ids(), asked);
  out.settled_by = settling_questions(catalog, *out.care_template, said, plan);
  out.sheet = weigh_contradictions(catalog.contradictions(), said);
  for (const auto& rule : catalog.safety_rules()) {
    auto& explained = out.rules.emplace_back();
    explained.rule = &rule;
    Explainer parts(out.sheet, rule.max_ages, explained.parts);
    parts.add("given", rule.given);
    parts.add("when", rule.when);
  }
  for (const auto& line : out.care_template->lines) {
    auto& explained = out.lines.emplace_back();
    explained.line = &line;
    if (!line.for_each.empty()) continue;
    Explainer parts(out.sheet, line.max_ages, explained.parts);
    parts.add("given", line.given);
    parts.add("when", line.when);
    parts.add("unless", line.unless);
    parts.add("left out", line.left_out);
  }
  return out;
}

}  // namespace leeboard::care
