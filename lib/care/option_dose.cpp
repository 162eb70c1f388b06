// Gives the options of a plan their doses.
#include "care/option_dose.hpp"

#include "care/because.hpp"
#include "care/depot_band.hpp"
#include "care/dose_words.hpp"
#include "care/schedule_dose.hpp"

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

void tighten(PlanOption& option, const catalog::Schedule& schedule, const FactSheet& sheet, const catalog::Guidelines& guidelines) {
  const auto found = find_band(schedule, sheet);
  if (!found.band || strength(found.band->verdict) <= strength(option.verdict)) return;
  const auto dose = schedule_dose(schedule, sheet, {});
  option.verdict = found.band->verdict;
  option.until_known.clear();
  add_once(option.missing, found.missing);
  if (found.band->id == "not_due") option.not_before = found.band->not_before;
  option.reasons.insert(option.reasons.begin(), {.rule = schedule.cites.front().substr(0, schedule.cites.front().find('#')),
                                                 .cites = rows_of(schedule.cites),
                                                 .from = schedule.id,
                                                 .verdict = reason_verdict(found.band->verdict),
                                                 .text = dose.text,
                                                 .mitigation = {},
                                                 .evidence = weakest_evidence(guidelines, schedule.cites),
                                                 .override_by = Override::clinician,
                                                 .because = facts_behind(sheet)});
}

void add_evidence(PlanDose& dose, const std::vector<catalog::Schedule>& schedules, const catalog::Guidelines& guidelines) {
  if (const auto* schedule = catalog::find_schedule(schedules, dose.schedule)) dose.evidence = weakest_evidence(guidelines, schedule->cites);
  for (auto& other : dose.beside) add_evidence(other, schedules, guidelines);
}

}  // namespace

void add_doses(std::vector<PlanOption>& options, const FactSheet& sheet, const std::vector<catalog::Schedule>& schedules,
               const catalog::Guidelines& guidelines) {
  for (auto& option : options) {
    const auto fit = fitting_schedule(option.option, sheet, schedules);
    if (fit.chosen && !fit.chosen->depot.empty()) tighten(option, *fit.chosen, sheet, guidelines);
    option.schedule = dose_of(option.option, option.verdict, sheet, schedules);
    if (option.schedule) add_evidence(*option.schedule, schedules, guidelines);
  }
}

std::vector<std::string> asked_by(const PlanDose& dose) {
  auto out = dose.until_known;
  add_once(out, dose.missing);
  return out;
}

}  // namespace leeboard::care
