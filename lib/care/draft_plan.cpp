// Puts a plan together: emergencies, verdicts, lines, questions.
#include "care/draft_plan.hpp"

#include "base/digest.hpp"
#include "care/ask_list.hpp"
#include "care/because.hpp"
#include "care/choice.hpp"
#include "care/contradictions.hpp"
#include "care/escalations.hpp"
#include "care/fill_text.hpp"
#include "care/fitting_template.hpp"
#include "care/noted_facts.hpp"
#include "care/option_dose.hpp"
#include "care/option_title.hpp"
#include "care/option_verdict.hpp"
#include "care/plan_day.hpp"
#include "care/plan_follows.hpp"
#include "care/plan_line.hpp"
#include "care/state_review.hpp"
#include "care/unrecognised_medicines.hpp"
#include "catalog/catalog.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/template_scope.hpp"
#include "record/days_of.hpp"
#include "record/record_source.hpp"

namespace leeboard::care {
namespace {

void ask_for_escalations(const Escalations& escalations, AskList& ask) {
  for (const auto& question : escalations.questions) {
    ask.add(question.fact, question.rule);
    if (question.first) ask.add_first(question.fact);
  }
}

/// What the person's own record leaves to be asked, first of all: who asks, of somebody who is not in care.
void ask_for_record(const FactSheet& sheet, const catalog::Vocabulary& vocabulary, AskList& ask) {
  for (const auto& [key, finding] : sheet.findings()) {
    if (finding.value || finding.absent != Absent::not_asked || finding.source != format_word(RecordSource::episode)) continue;
    for (const auto& decided : vocabulary.find(key)->decides) ask.add(key, decided);
    ask.add_first(key);
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
  return format_value(*finding->expired) + " on " + format_days(*finding->observed) + ", " + ago(*finding->observed, sheet);
}

/// The levels of the escalations that stand: "E".
std::vector<std::string> levels_of(const Escalations& escalations) {
  std::vector<std::string> out;
  for (const auto& raised : escalations.raised) add_once(out, std::string(format_word(raised.level)));
  return out;
}

CarePlan without_record_keeping(CarePlan plan) {
  plan.id.clear();
  plan.revision = 0;
  plan.status.reset();
  plan.patient.reset();
  plan.withdrawn.clear();
  plan.gone.clear();
  plan.signatures.clear();
  plan.owner.reset();
  plan.to_sign.clear();
  plan.changed.clear();
  plan.noted.clear();                                             // what nothing rests on makes no other plan
  for (auto& option : plan.options) option.beside_state = false;  // where it is shown makes no other plan
  for (auto& line : plan.lines) {
    line.decision.reset();
    line.notes.clear();
    line.number = 0;
    line.trigger.clear();  // plans from before lines carried it are the same plans
  }
  return plan;
}

/// Verdicts and doses of the treatments, with what the person wants of them and what they ask.
ChoiceView add_options(CarePlan& plan, catalog::Catalog& catalog, const std::vector<RuleResult>& results, const StateReview& states,
                       const FactSheet& sheet, const Escalations& escalations, AskList& ask) {
  const auto& guidelines = catalog.guidelines();
  plan.options = review_options(catalog.treatment_options(), results, states.treatment, sheet, guidelines, escalations);
  const auto chosen_schedules = schedules_in(states, catalog.schedules());
  add_doses(plan.options, sheet, chosen_schedules ? *chosen_schedules : catalog.schedules(), guidelines, escalations.supply());
  keep_open_alternatives(plan.options, catalog.treatment_options());  // a late injection may have been tightened to a block
  auto choice = weigh_choice(plan.options, catalog.treatment_options(), states.treatment, sheet);
  for (auto& option : plan.options) {
    option.beside_state = is_beside_state(option, catalog.treatment_options(), states.treatment, sheet);
    option.title = option_title(option, catalog.vocabulary(), sheet);
    ask.add(option.missing, option.option);
    const bool wanted = option.choice != Choice::refused && option.choice != Choice::later && !(choice.decided && option.choice == Choice::other);
    if (wanted) ask.add_holding(option.until_known);
    else ask.set_aside(option.option);
    if (option.schedule) ask.add(asked_by(*option.schedule), option.option);
  }
  return choice;
}

/// The state whose `never` counts: one that is not sure rules nothing out, unless it says so.
const catalog::TreatmentState* rules_out(const StateFound& found) {
  return found.unsure && found.state && !found.state->never_unsure ? nullptr : found.state;
}

/// The head of a plan: from what it was drafted, and whether that fits.
void begin_plan(CarePlan& plan, catalog::Catalog& catalog, const catalog::CareTemplate& care_template, const FactSheet& sheet) {
  plan.template_id = care_template.id;
  plan.template_version = care_template.version;
  plan.template_digest = care_template.digest;
  plan.template_applies = Truth::yes;
  for (const auto& each : care_template.stacked) {
    plan.templates.push_back({each.id, each.version, each.asked});
    if (const auto applies = template_applies(catalog.template_scopes(), each.id, sheet); applies == Truth::no || plan.template_applies == Truth::yes)
      plan.template_applies = applies;
  }
  plan.also_fits = undecided_templates(catalog.template_scopes(), plan.template_ids(), sheet);
}

}  // namespace

WeighedFacts weigh_facts(catalog::Catalog& catalog, const FactSheet& said) {
  WeighedFacts out;
  out.sheet = weigh_contradictions(catalog.contradictions(), said);
  const auto& sheet = out.sheet;
  out.results = review_rules(catalog.safety_rules(), sheet);
  const auto at_first = raise_escalations(out.results, sheet);
  out.states = review_states(catalog.plan_states(), sheet, levels_of(at_first));
  const auto* page = out.states.page.state;
  out.for_another = page && !page->drafts_from.empty();
  auto& plan = out.plan;
  plan.as_of = sheet.as_of();
  plan.problems = sheet.problems();
  plan.state = summarize_state(out.states, sheet, catalog.treatment_options());
  if (!out.for_another) out.choice = add_options(plan, catalog, out.results, out.states, sheet, at_first, out.ask);
  // Some stand because of the verdicts: that every start is blocked.
  out.escalations = out.for_another ? at_first : weigh_escalations(out.results, sheet, plan.options);
  plan.escalations = escalations_of(out.escalations, sheet);
  for (auto& escalation : plan.escalations)
    for (auto& act : escalation.act) act = fill_facts(act, sheet);
  if (!out.for_another) ask_for_escalations(out.escalations, out.ask);
  if (!out.for_another) add_unrecognised(plan, catalog.vocabulary(), sheet);
  return out;
}

CarePlan draft_plan(catalog::Catalog& catalog, const catalog::CareTemplate& asked_template, const WeighedFacts& weighed,
                    std::optional<std::string> patient, const CarePlan* before, Noted noted) {
  const auto& sheet = weighed.sheet;
  // Of somebody who asks for another person nothing is planned, whatever template was asked for.
  const auto& care_template = weighed.for_another ? catalog.care_template(weighed.states.page.state->drafts_from) : asked_template;
  auto plan = weighed.plan;
  auto ask = weighed.ask;
  begin_plan(plan, catalog, care_template, sheet);
  plan.patient = std::move(patient);
  plan.phases = phases_of(care_template, sheet);
  const LineDraft draft{care_template,
                        sheet,
                        weighed.results,
                        plan.options,
                        plan.phases,
                        catalog.guidelines(),
                        catalog.treatment_options(),
                        weighed.escalations,
                        weighed.choice,
                        weighed.states,
                        rules_out(weighed.states.treatment),
                        before};
  for (auto& [line, asks] : draft_lines(draft)) {
    ask.add(line.missing, line.id);
    ask.add(asks, line.id);
    plan.lines.push_back(std::move(line));
  }
  if (!weighed.for_another) ask_for_musts(plan, weighed.results, ask);
  ask_for_record(sheet, catalog.vocabulary(), ask);
  plan.ask = ask.questions(catalog.vocabulary());
  for (auto& question : plan.ask) question.last_known = last_known(sheet, question.fact);
  if (noted == Noted::listed) plan.noted = noted_facts(catalog, care_template, sheet, plan);
  number_lines(plan, before);
  return plan;
}

CarePlan draft_plan(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, const FactSheet& said, std::optional<std::string> patient,
                    const CarePlan* before) {
  return draft_plan(catalog, care_template, weigh_facts(catalog, said), std::move(patient), before);
}

std::string content_digest(const CarePlan& plan) { return format_sha256(catalog::format_plan(without_record_keeping(plan))); }

bool same_content(const CarePlan& a, const CarePlan& b) { return content_digest(a) == content_digest(b); }

}  // namespace leeboard::care
