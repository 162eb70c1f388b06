// Gives the options of a plan their doses.
#include "care/option_dose.hpp"

#include <algorithm>

#include "care/because.hpp"
#include "care/depot_band.hpp"
#include "care/dose_words.hpp"
#include "care/schedule_dose.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::care {
namespace {

/// From weak to strong: what a band may only tighten.
int strength(Verdict verdict) {
  switch (verdict) {
    case Verdict::allowed: return 0;
    case Verdict::warn: return 1;
    case Verdict::ask: return 2;
    case Verdict::block: return 3;
  }
  return 0;
}

SafetyVerdict reason_verdict(Verdict verdict) {
  return verdict == Verdict::block ? SafetyVerdict::block : verdict == Verdict::ask ? SafetyVerdict::ask : SafetyVerdict::warn;
}

std::vector<Because> facts_behind(const FactSheet& sheet) {
  std::vector<Because> out;
  for (const auto* fact : {"last_xr_injection.drug", "last_xr_injection.dose_mg", "last_xr_injection.days_since", "last_xr_injection.prior_count"})
    if (const auto* finding = sheet.find(fact); finding && finding->value) {
      auto observed = finding->observed;
      if (observed && !sheet.as_of().has_time()) observed = stamp_of(observed->day);
      out.push_back({fact, content_of(sheet, fact), observed, finding->source, Truth::yes});
    }
  return out;
}

OptionReason reason_of(const catalog::Schedule& schedule, Verdict verdict, std::string text, const FactSheet& sheet,
                       const catalog::Guidelines& guidelines) {
  return {.rule = schedule.cites.front().substr(0, schedule.cites.front().find('#')),
          .cites = rows_of(schedule.cites),
          .from = schedule.id,
          .verdict = reason_verdict(verdict),
          .text = std::move(text),
          .mitigation = {},
          .evidence = weakest_evidence(guidelines, schedule.cites),
          .override_by = Override::clinician,
          .because = facts_behind(sheet)};
}

/// No injection while the band is not known; a block that an answer could still lift waits for it.
void tighten(PlanOption& option, const catalog::Schedule& schedule, const FactSheet& sheet, const catalog::Guidelines& guidelines) {
  const auto found = find_band(schedule, sheet);
  const bool settled_block = option.verdict == Verdict::block && option.until_known.empty();
  if (settled_block || (!found.band && found.until_known.empty())) return;
  const auto verdict = found.band ? found.band->verdict : Verdict::block;
  if (strength(verdict) < strength(option.verdict)) return;
  const auto& open = found.band ? found.missing : found.until_known;
  add_once(option.missing, open);
  if (verdict == option.verdict && verdict != Verdict::block) return;
  option.verdict = verdict;
  option.until_known = verdict == Verdict::block ? open : std::vector<std::string>{};
  if (verdict == Verdict::block && open.empty()) {  // nothing that is asked could open it
    option.missing.clear();
    option.as_far_as_known.clear();
  }
  if (found.band && found.band->id == "not_due") option.not_before = found.band->not_before;
  auto text = found.band ? schedule_dose(schedule, sheet, {}).text : schedule.text;
  option.reasons.insert(option.reasons.begin(), reason_of(schedule, verdict, std::move(text), sheet, guidelines));
}

/// An injection that nobody has been asked about: the verdict holds as far as known.
void note_unknown(PlanOption& option, const catalog::Schedule& schedule, const FactSheet& sheet) {
  for (const auto* condition : {&schedule.given, &schedule.when}) {
    if (!*condition || option.verdict == Verdict::block) return;
    const auto found = rules::evaluate(**condition, sheet);
    if (found.truth == Truth::no) return;
    add_once(option.missing, found.missing);
    add_once(option.as_far_as_known, found.missing);
  }
}

void add_evidence(PlanDose& dose, const std::vector<catalog::Schedule>& schedules, const catalog::Guidelines& guidelines) {
  if (const auto* schedule = catalog::find_schedule(schedules, dose.schedule)) dose.evidence = weakest_evidence(guidelines, schedule->cites);
  for (auto& other : dose.beside) add_evidence(other, schedules, guidelines);
}

}  // namespace

void add_doses(std::vector<PlanOption>& options, const FactSheet& sheet, const std::vector<catalog::Schedule>& schedules,
               const catalog::Guidelines& guidelines, const std::optional<Duration>& most) {
  for (auto& option : options) {
    for (const auto& schedule : schedules) {
      if (schedule.depot.empty() || std::ranges::find(schedule.options, option.option) == schedule.options.end()) continue;
      const bool about = schedule.given && rules::evaluate(*schedule.given, sheet).truth == Truth::yes;
      const auto when = schedule.when ? rules::evaluate(*schedule.when, sheet).truth : Truth::yes;
      if (about && when != Truth::no) tighten(option, schedule, sheet, guidelines);
      else note_unknown(option, schedule, sheet);
    }
    option.schedule = dose_of(option.option, option.verdict, sheet, schedules, most);
    if (option.schedule) add_evidence(*option.schedule, schedules, guidelines);
  }
}

std::vector<std::string> asked_by(const PlanDose& dose) {
  auto out = dose.until_known;
  add_once(out, dose.missing);
  return out;
}

}  // namespace leeboard::care
