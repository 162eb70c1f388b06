// Puts a plan together: emergencies, verdicts, lines, questions.
#include "care/draft_plan.hpp"

#include "base/digest.hpp"
#include "care/ask_list.hpp"
#include "care/because.hpp"
#include "care/contradictions.hpp"
#include "care/escalations.hpp"
#include "care/fitting_template.hpp"
#include "care/noted_facts.hpp"
#include "care/option_title.hpp"
#include "care/option_verdict.hpp"
#include "care/plan_day.hpp"
#include "care/plan_line.hpp"
#include "catalog/catalog.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/template_scope.hpp"

namespace leeboard::care {
namespace {

void ask_for_escalations(const Escalations& escalations, AskList& ask) {
  for (const auto& question : escalations.questions) {
    ask.add(question.fact, question.rule);
    if (question.first) ask.add_first(question.fact);
  }
}

/// Facts that a `must` rule only names, for lines that the plan does not hold. In an emergency such lines wait.
void ask_for_musts(const CarePlan& plan, const std::vector<RuleResult>& rules, AskList& ask) {
  if (has_emergency(plan.escalations)) return;
  for (const auto& result : rules) {
    if (result.rule->verdict != SafetyVerdict::must || result.truth != Truth::unknown) continue;
    for (const auto& id : result.rule->lines) {
      bool proposed = false;
      for (const auto& line : plan.lines) proposed = proposed || (line.id == id && line.status == LineStatus::proposed);
      if (!proposed) ask.add(result.missing, id);
    }
  }
}

std::string ago(const Stamp& observed, const FactSheet& sheet) {
  const auto days = sheet.as_of().day.since(observed.day);
  if (days == 0)
    return observed.has_time() ? std::to_string(static_cast<long long>(hours_between(observed, sheet.now()))) + " h before" : "the same day";
  return std::to_string(days) + (days == 1 ? " day before" : " days before");
}

/// "12 on 2026-11-29, 2 days before": what is too old to plan from.
std::string last_known(const FactSheet& sheet, const std::string& fact) {
  const auto* finding = sheet.find(fact);
  if (!finding || !finding->expired || !finding->observed) return {};
  return format_value(*finding->expired) + " on " + format_date(finding->observed->day) + ", " + ago(*finding->observed, sheet);
}

CarePlan without_record_keeping(CarePlan plan) {
  plan.id.clear();
  plan.revision = 0;
  plan.status.reset();
  plan.patient.reset();
  plan.withdrawn.clear();
  plan.noted.clear();  // what changes nothing makes no other plan
  for (auto& line : plan.lines) {
    line.decision.reset();
    line.trigger.clear();  // plans from before lines carried it are the same plans
  }
  return plan;
}

}  // namespace

CarePlan draft_plan(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, const FactSheet& said,
                    std::optional<std::string> patient) {
  const auto sheet = weigh_contradictions(catalog.contradictions(), said);
  const auto results = review_rules(catalog.safety_rules(), sheet);
  const auto& guidelines = catalog.guidelines();
  AskList ask;
  CarePlan plan;
  plan.patient = std::move(patient);
  plan.as_of = sheet.as_of();
  plan.template_id = care_template.id;
  plan.template_version = care_template.version;
  plan.template_digest = care_template.digest;
  plan.template_applies = template_applies(catalog.template_scopes(), care_template.id, sheet);
  plan.also_fits = fitting_templates(catalog.template_scopes(), care_template.id, sheet);
  plan.problems = sheet.problems();
  plan.options = review_options(catalog.treatment_options(), results, sheet, guidelines, weigh_escalations(results, sheet));
  const auto escalations = weigh_escalations(results, sheet, plan.options);
  plan.escalations = escalations_of(escalations);
  ask_for_escalations(escalations, ask);
  for (auto& option : plan.options) {
    option.title = option_title(option, catalog.vocabulary(), sheet);
    ask.add(option.missing, option.option);
    ask.add_holding(option.until_known);
  }
  plan.phases = phases_of(care_template, sheet);
  const LineDraft draft{care_template, sheet, results, plan.options, plan.phases, guidelines, catalog.treatment_options(), escalations};
  for (auto& [line, asks] : draft_lines(draft)) {
    ask.add(line.missing, line.id);
    ask.add(asks, line.id);
    plan.lines.push_back(std::move(line));
  }
  ask_for_musts(plan, results, ask);
  plan.ask = ask.questions(catalog.vocabulary());
  for (auto& question : plan.ask) question.last_known = last_known(sheet, question.fact);
  plan.noted = noted_facts(catalog, care_template, sheet);
  return plan;
}

std::string content_digest(const CarePlan& plan) { return format_sha256(catalog::format_plan(without_record_keeping(plan))); }

bool same_content(const CarePlan& a, const CarePlan& b) { return content_digest(a) == content_digest(b); }

}  // namespace leeboard::care
