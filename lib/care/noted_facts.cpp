// Finds what nothing rests on: of what was told, less all that is used.
#include "care/noted_facts.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/contradiction.hpp"
#include "catalog/facts_in_use.hpp"
#include "catalog/plan_state.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/schedule.hpp"
#include "catalog/template_scope.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"
#include "record/record_source.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::care {

namespace {
/// What follows from something else was not told.
bool is_told(const Finding& finding, const catalog::FactEntry* entry) {
  if (!finding.value || finding.source.starts_with("computed: ") || finding.source.starts_with("implied by ")) return false;
  if (parse_word<RecordSource>(finding.source)) return false;
  const bool from_events = entry && entry->derived && (entry->derived->event || entry->derived->logged || entry->derived->injection);
  return !from_events || !finding.id.empty() || !finding.source.starts_with("V-");
}

/// The told facts that nothing has used yet.
class Unused {
 public:
  explicit Unused(const catalog::Vocabulary& vocabulary) : vocabulary_(vocabulary) {}
  void add(const std::string& fact) { left_.insert(fact); }
  const std::set<std::string, std::less<>>& left() const { return left_; }
  void drop(std::string_view name) {
    if (const auto at = left_.find(name); at != left_.end()) left_.erase(at);
  }

  /// The fact, the list that a field belongs to, and what the fact is worked out from.
  void use(std::string_view name) {
    const auto* entry = vocabulary_.find(name);
    if (!entry) {
      if (const auto dot = name.rfind('.'); dot != std::string_view::npos) drop(name.substr(0, dot));
      return;
    }
    drop(entry->key);
    for (const auto& implied : entry->implied) drop(implied.fact);
    if (!entry->derived) return;
    drop(entry->derived->record);
    // What a form or a person gives by its day in place of the event: the days are counted from there.
    if (const auto dot = name.rfind('.'); (entry->derived->event || entry->derived->injection) && dot != std::string_view::npos)
      drop(std::string(name.substr(0, dot)) + ".date");
    if (!entry->derived->compute) return;
    for (const auto& of : entry->derived->compute->of) use(of);
  }

 private:
  const catalog::Vocabulary& vocabulary_;
  std::set<std::string, std::less<>> left_;
};

/// All that any definition uses, whether it led to something in a plan or not.
void use_definitions(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, const catalog::FactUse& use) {
  for (const auto& rule : catalog.safety_rules()) catalog::facts_in_use(rule, use);
  catalog::facts_in_use(catalog.plan_states(), use);
  for (const auto& schedule : catalog.schedules()) catalog::facts_in_use(schedule, use);
  catalog::facts_in_use(catalog.treatment_options(), use);
  for (const auto& each : catalog.contradictions()) catalog::facts_in_use(each, use);
  for (const auto& scope : catalog.template_scopes())
    if (scope.applies) catalog::facts_in_use(*scope.applies, use);
  catalog::facts_in_use(care_template, use);
}

void use_because(const std::vector<Because>& because, const catalog::FactUse& use) {
  for (const auto& each : because) use(each.fact);
}

/// The state that the person is in, what lies over it, and the doses of the options that are open.
void use_state_and_doses(catalog::Catalog& catalog, const CarePlan& plan, const catalog::FactUse& use) {
  const auto& states = catalog.plan_states();
  if (plan.state) {
    for (const auto& state : states.states)
      if (state.id == plan.state->page || state.id == plan.state->treatment) catalog::facts_in_use(state, use);
    for (const auto& overlay : states.overlays)
      if (std::ranges::find(plan.state->overlays, overlay.id) != plan.state->overlays.end()) catalog::facts_in_use(overlay.when, use);
  }
  for (const auto& schedule : catalog.schedules())
    if (std::ranges::any_of(plan.options, [&](const PlanOption& option) { return option.schedule && option.schedule->schedule == schedule.id; }))
      catalog::facts_in_use(schedule, use);
}

/// What the words and days of a line rest on: of other words and of ends only those whose condition holds.
void use_words(const catalog::TemplateLine& line, const FactSheet& sheet, const catalog::FactUse& use) {
  const auto use_if_yes = [&](const rules::Condition& condition) {
    if (rules::evaluate(condition, sheet, line.max_ages).truth == Truth::yes) catalog::facts_in_use(condition, use);
  };
  catalog::facts_in_words(line, use);
  for (const auto& other : line.texts) use_if_yes(other.when);
  for (const auto& end : line.not_after)
    if (end.when) use_if_yes(*end.when);
}

/// All that stands in the plan but its questions: nothing rests on those.
void use_plan(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, const FactSheet& sheet, const CarePlan& plan,
              const catalog::FactUse& use) {
  for (const auto& escalation : plan.escalations) use_because(escalation.because, use);
  for (const auto& problem : plan.problems) use(problem.fact);
  for (const auto& fitting : plan.also_fits) use_because(fitting.because, use);
  for (const auto& option : plan.options)
    for (const auto& reason : option.reasons) use_because(reason.because, use);
  // A fact may also be why it is not more urgent.
  for (const auto& rule : catalog.safety_rules())
    if (std::ranges::find(plan.escalations, rule.id, &Escalation::id) != plan.escalations.end()) catalog::facts_in_use(rule, use);
  if (std::ranges::any_of(plan.options, [](const PlanOption& option) {
        return option.choice && *option.choice != Choice::other && *option.choice != Choice::offered;
      }))
    catalog::facts_in_choice(catalog.treatment_options(), use);
  use("proposed");
  use_state_and_doses(catalog, plan, use);
  for (const auto& line : plan.lines) {
    use_because(line.because, use);
    for (const auto& source : care_template.lines)
      if (line.id == source.id || (!source.for_each.empty() && line.id.starts_with(source.id + "."))) use_words(source, sheet, use);
  }
  for (const auto& phase : care_template.phases) catalog::facts_in_use(phase, use);
  for (const auto& scope : catalog.template_scopes())
    if (scope.applies && std::ranges::any_of(plan.templates, [&](const PlanTemplate& each) { return each.id == scope.id; }))
      catalog::facts_in_use(*scope.applies, use);
}
}  // namespace

std::vector<NotedFact> noted_facts(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, const FactSheet& sheet,
                                   const CarePlan& plan) {
  const auto& vocabulary = catalog.vocabulary();
  Unused here(vocabulary);
  for (const auto& [fact, finding] : sheet.findings())
    if (is_told(finding, vocabulary.find(fact))) here.add(fact);
  std::vector<NotedFact> out;
  if (here.left().empty()) return out;
  use_plan(catalog, care_template, sheet, plan, [&](std::string_view name) { here.use(name); });
  for (const auto& question : plan.ask) here.drop(question.fact);
  if (here.left().empty()) return out;
  auto anywhere = here;
  use_definitions(catalog, care_template, [&](std::string_view name) { anywhere.use(name); });
  const std::string read =
      has_emergency(plan.escalations) ? "read; what rests on it waits until the emergency is over" : "read, and nothing in this plan rests on it";
  for (const auto& fact : here.left()) {
    const auto* entry = vocabulary.find(fact);
    if (!anywhere.left().contains(fact)) out.push_back({fact, read});
    else out.push_back({fact, entry && !entry->record_only.empty() ? entry->record_only : "no rule and no line of this plan uses it"});
  }
  return out;
}

}  // namespace leeboard::care
