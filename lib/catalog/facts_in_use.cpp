// Walks definitions for the facts that they use.
#include "catalog/facts_in_use.hpp"

#include "catalog/care_template.hpp"
#include "catalog/contradiction.hpp"
#include "catalog/plan_state.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/schedule.hpp"
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
  facts_in_choice(options, use);
  // A proposal raises the option that it names.
  use("proposed");
}

void facts_in_choice(const TreatmentOptions& options, const FactUse& use) {
  for (const auto& option : options.options)
    if (const auto& choice = option.choice)
      for (const auto* condition : {&choice->chosen, &choice->way, &choice->refused, &choice->later, &choice->first}) use_any(*condition, use);
}

void facts_in_use(const Contradiction& contradiction, const FactUse& use) { facts_in_use(contradiction.when, use); }

void facts_in_use(const TemplatePhase& phase, const FactUse& use) {
  use_date(phase.from, use);
  use_date(phase.to, use);
}

void facts_in_use(const TemplateLine& line, const FactUse& use) {
  use_any(line.given, use);
  use_any(line.when, use);
  use_any(line.unless, use);
  use_any(line.left_out, use);
  for (const auto& other : line.texts) facts_in_use(other.when, use);
  for (const auto& end : line.not_after) use_any(end.when, use);
  facts_in_words(line, use);
}

void facts_in_words(const TemplateLine& line, const FactUse& use) {
  use_text(line.all_words(), use);
  for (const auto& end : line.not_after)
    if (!end.on) use_date(end.day, use);
  use_date(line.due, use);
  if (!line.for_each.empty()) use(line.for_each);
  if (!line.goal) return;
  if (line.goal->metric_is_fact) use(line.goal->metric);
  use_date(line.goal->by, use);
}

void facts_in_use(const CareTemplate& care_template, const FactUse& use) {
  use_any(care_template.applies, use);
  for (const auto& phase : care_template.phases) facts_in_use(phase, use);
  for (const auto& line : care_template.lines) facts_in_use(line, use);
}

void facts_in_use(const TreatmentState& state, const FactUse& use) {
  use_any(state.given, use);
  use_any(state.when, use);
  use_any(state.unknown.unless, use);
  for (const auto& band : state.bands) facts_in_use(band.when, use);
  use_text(state.title_text, use);
}

void facts_in_use(const PlanStates& states, const FactUse& use) {
  for (const auto& state : states.states) facts_in_use(state, use);
  for (const auto& overlay : states.overlays) facts_in_use(overlay.when, use);
}

void facts_in_use(const Schedule& schedule, const FactUse& use) {
  use_any(schedule.when, use);
  for (const auto* name : {&schedule.by, &schedule.of, &schedule.cap})
    if (!name->empty()) use(*name);
  for (const auto* amount : amounts_of(schedule))
    for (const auto* part : all_parts(*amount)) use_any(part->when, use);
  for (const auto& band : schedule.bands)
    for (const auto& [verdict, when] : band.verdicts) use_any(when, use);
  for (const auto& item : schedule.items) {
    use_any(item.when, use);
    use_any(item.not_when, use);
  }
  use_text(schedule.text, use);
  if (schedule.supply) use(schedule.supply->to);
}

}  // namespace leeboard::catalog
