// Walks definitions for the facts that they use.
#include "catalog/facts_in_use.hpp"

#include "catalog/care_template.hpp"
#include "catalog/contradiction.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/treatment_option.hpp"

namespace leeboard::catalog {

namespace {
void use_any(const std::optional<rules::Condition>& condition, const FactUse& use) {
  if (condition) facts_in_use(*condition, use);
}

void use_date(const std::optional<PlanDate>& date, const FactUse& use) {
  if (date && date->from == DateFrom::fact) use(date->fact);
}

void use_text(std::string_view text, const FactUse& use) {
  if (text.find("{{") == std::string_view::npos) return;
  for (const auto& name : placeholders(text)) use(name);
}
}  // namespace

void facts_in_use(const rules::Condition& condition, const FactUse& use) {
  if (condition.shape == rules::Condition::Shape::leaf) use(condition.leaf.fact);
  for (const auto& part : condition.parts) facts_in_use(part, use);
}

void facts_in_use(const SafetyRule& rule, const FactUse& use) {
  use_any(rule.given, use);
  use_any(rule.when, use);
  if (rule.recheck) use(rule.recheck->from);
  if (rule.escalation)
    for (const auto& level : rule.escalation->levels) use_any(level.when, use);
}

void facts_in_use(const TreatmentOptions& options, const FactUse& use) {
  for (const auto& option : options.options) {
    use_any(option.when, use);
    use_any(option.unless, use);
    if (!option.known.empty()) use(option.known);
    for (const auto& [amount, fact] : option.detail) use(fact);
  }
  // A proposal raises the option that it names.
  use("proposed");
}

void facts_in_use(const Contradiction& contradiction, const FactUse& use) { facts_in_use(contradiction.when, use); }

void facts_in_use(const CareTemplate& care_template, const FactUse& use) {
  use_any(care_template.applies, use);
  for (const auto& phase : care_template.phases) {
    use_date(phase.from, use);
    use_date(phase.to, use);
  }
  for (const auto& line : care_template.lines) {
    use_any(line.given, use);
    use_any(line.when, use);
    use_any(line.unless, use);
    use_text(line.text, use);
    use_text(line.text_unknown, use);
    use_date(line.due, use);
    if (!line.for_each.empty()) use(line.for_each);
    if (!line.goal) continue;
    if (line.goal->metric_is_fact) use(line.goal->metric);
    use_date(line.goal->by, use);
  }
}

}  // namespace leeboard::catalog
