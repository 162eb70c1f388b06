// Counts the dose of a schedule.
#include "care/schedule_dose.hpp"

#include <algorithm>
#include <cmath>

#include "care/because.hpp"
#include "care/depot_band.hpp"
#include "care/dose_items.hpp"
#include "care/dose_range.hpp"
#include "care/dose_table.hpp"
#include "care/dose_words.hpp"
#include "care/safety_review.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::care {
namespace {

using catalog::Schedule;

std::string time_words(const catalog::ScheduleStep& step) {
  if (step.now) return "now";
  return step.at ? "after " + wait_words(*step.at) : std::string();
}

/// Steps with a figure; one without leaves the whole without: half a schedule is none.
bool add_steps(PlanDose& out, const DoseGround& ground) {
  for (const auto& step : ground.schedule.steps) {
    const auto dose = step.dose ? dose_range(*step.dose, ground) : DoseRange{};
    add_once(out.missing, dose.missing);
    if (!dose.dose) return false;
    PlanDoseStep made{.day = step.day, .at = time_words(step), .dose = *dose.dose, .to = {}, .times = step.times};
    if (step.to) {
      const auto end = dose_range(*step.to, ground);
      add_once(out.missing, end.missing);
      made.to = end.dose;
    }
    if (step.every) made.every = wait_words(*step.every);
    made.condition = step.condition;
    made.note = step.note;
    out.steps.push_back(std::move(made));
  }
  return true;
}

void add_totals(PlanDose& out, const DoseGround& ground) {
  const auto put = [&](const std::optional<catalog::DoseAmount>& from, std::optional<Range>& to) {
    if (!from) return;
    const auto found = dose_range(*from, ground);
    add_once(out.missing, found.missing);
    to = found.dose;
  };
  for (const auto& total : ground.schedule.totals) {
    if (total.day.low <= 1) {
      put(total.usual, out.day_total);
      put(total.most, out.day_most);
    }
    if (total.day.low <= 2 && total.day.high >= 2) put(total.usual, out.day2);
  }
}

/// The largest strength of which a whole number makes the dose of a day.
std::optional<double> fitting_strength(const catalog::DoseForm& form, double dose) {
  auto strengths = form.strengths;
  std::ranges::sort(strengths, std::greater{});
  for (const auto strength : strengths)
    if (std::abs(dose / strength - std::round(dose / strength)) < 1e-9) return strength;
  return std::nullopt;
}

Date last_day_of(const catalog::DoseSupply& supply, const FactSheet& sheet, const std::optional<Duration>& most) {
  const auto today = sheet.as_of().day;
  auto out = plus(sheet.as_of(), supply.otherwise).day;
  const auto* value = supply.to.empty() ? nullptr : sheet.value(supply.to);
  const auto* date = value ? std::get_if<Date>(value) : nullptr;
  if (date && *date > today) out = date->plus_days(supply.add.minutes / 1440);
  if (supply.most) out = std::min(out, plus(sheet.as_of(), *supply.most).day);
  if (most) out = std::min(out, plus(sheet.as_of(), *most).day);
  return out;
}

void add_supply(PlanDose& out, const DoseGround& ground, const std::optional<Duration>& most) {
  const auto& supply = ground.schedule.supply;
  if (!supply || !supply->dose) return;
  const auto daily = dose_range(*supply->dose, ground);
  add_once(out.missing, daily.missing);
  if (!daily.dose) return;
  out.last_day = last_day_of(*supply, ground.sheet, most);
  if (!daily.dose->exact()) return;
  const auto& form = ground.schedule.form;
  auto strength = supply->strength;
  if (strength && std::abs(daily.dose->low / *strength - std::round(daily.dose->low / *strength)) > 1e-9) strength.reset();
  if (!strength) strength = fitting_strength(form, daily.dose->low);
  if (!strength) return;
  const auto days = out.last_day->since(ground.sheet.as_of().day);
  out.quantity = DoseQuantity{days * std::llround(daily.dose->low / *strength), *strength, form.product};
}

void add_band(PlanDose& out, const Schedule& schedule, const FactSheet& sheet) {
  if (schedule.depot.empty()) return;
  auto found = find_band(schedule, sheet);
  out.band = std::move(found.band);
  add_once(out.until_known, found.until_known);
  add_once(out.missing, found.missing);
}

void clear_figures(PlanDose& dose) {
  dose.steps.clear();
  for (auto& column : dose.columns) column.dose.reset();
  dose.day_total.reset();
  dose.day_most.reset();
  dose.day2.reset();
  dose.quantity.reset();
  dose.last_day.reset();
}

void add_text(PlanDose& out, const Schedule& schedule, const FactSheet& sheet) {
  const bool held = out.band && (out.band->verdict == Verdict::block || out.band->verdict == Verdict::ask);
  if (held || !out.until_known.empty()) clear_figures(out);
  if (!out.until_known.empty()) return;
  out.text = fill_dose_text(out.band ? out.band->text : schedule.text, schedule, out, sheet);
  if (held) return;
  if (schedule.second_look) out.second_look = wait_words(*schedule.second_look);
  if (schedule.lasts) out.lasts = wait_words(*schedule.lasts);
  if (schedule.next_step) out.next_step = plus(sheet.as_of(), *schedule.next_step).day;
  out.too_much = schedule.too_much;
  out.stop = schedule.stop;
}

/// "60 mg (Ontario) after 2 h, if awake and still sick".
std::string reach_words(const catalog::DoseRow& row, const PlanDose& dose) {
  if (row.may_reach.empty()) return {};
  const auto at = std::ranges::find(dose.columns, row.may_reach, &PlanDoseColumn::id);
  if (at == dose.columns.end() || !at->dose) return {};
  auto out = dose_words(*at->dose, dose.unit) + " (" + at->title + ")";
  if (row.reach_after) out += " after " + wait_words(*row.reach_after);
  return out + (row.reach_if.empty() ? "" : ", if " + row.reach_if);
}

void add_table(PlanDose& out, const DoseGround& ground) {
  if (ground.schedule.rows.empty()) return;
  const auto found = find_rows(ground.schedule, ground.sheet);
  add_once(out.until_known, found.until_known);
  out.columns = dose_columns(ground, found, out.missing);
  if (found.rows.size() == 1 && out.until_known.empty()) out.may_reach = reach_words(*found.rows.front(), out);
}

/// The dose without what other schedules give to it.
PlanDose counted_dose(const Schedule& schedule, const FactSheet& sheet, const std::optional<Duration>& most) {
  PlanDose out;
  out.schedule = schedule.id;
  out.title = schedule.title;
  out.drug = schedule.form.drug;
  out.unit = schedule.form.unit;
  out.route = schedule.form.route;
  out.owner = schedule.owner;
  out.cites = rows_of(schedule.cites);
  const auto ground = ground_of(schedule, sheet);
  out.until_known = ground.until_known;
  add_table(out, ground);
  if (!add_steps(out, ground) && out.until_known.empty()) add_once(out.until_known, out.missing);
  add_totals(out, ground);
  add_supply(out, ground, most);
  out.items = dose_items(ground);
  add_band(out, schedule, sheet);
  add_text(out, schedule, sheet);
  return out;
}

/// Whether a schedule fits, with the facts that it waits for or only names added to `fit`.
Truth fits(const Schedule& schedule, const FactSheet& sheet, ScheduleFit& fit) {
  if (schedule.given) {
    const auto given = rules::evaluate(*schedule.given, sheet);
    if (given.truth == Truth::unknown && !schedule.beside) add_once(fit.missing, given.missing);
    if (given.truth != Truth::yes) return given.truth;
  }
  if (!schedule.when) return Truth::yes;
  const auto when = rules::evaluate(*schedule.when, sheet);
  if (when.truth != Truth::unknown || schedule.beside) return when.truth;
  add_once(schedule.if_unknown == catalog::FitUnknown::ask ? fit.until_known : fit.missing, when.missing);
  return schedule.if_unknown == catalog::FitUnknown::stands ? Truth::yes : Truth::unknown;
}

}  // namespace

ScheduleFit fitting_schedule(std::string_view option, const FactSheet& sheet, const std::vector<Schedule>& schedules) {
  ScheduleFit out;
  const auto is_for = [&](const Schedule& schedule) { return std::ranges::find(schedule.options, option) != schedule.options.end(); };
  for (const auto& schedule : schedules) {
    if (!is_for(schedule) || !schedule.leads || rules::evaluate(*schedule.leads, sheet).truth != Truth::yes) continue;
    if (ScheduleFit fit; fits(schedule, sheet, fit) == Truth::yes && !outside_table(schedule, sheet)) out.chosen = &schedule;
  }
  for (const auto& schedule : schedules) {
    if (!is_for(schedule) || &schedule == out.chosen) continue;
    if (!schedule.beside && (out.chosen || !out.until_known.empty())) continue;
    const auto truth = fits(schedule, sheet, out);
    if (truth != Truth::yes || outside_table(schedule, sheet)) continue;
    if (schedule.beside) out.beside.push_back(&schedule);
    else out.chosen = &schedule;
  }
  return out;
}

PlanDose schedule_dose(const Schedule& schedule, const FactSheet& sheet, const std::vector<Schedule>& all, const std::optional<Duration>& most) {
  auto out = counted_dose(schedule, sheet, most);
  for (const auto& id : schedule.sets)
    if (const auto* set = catalog::find_schedule(all, id))
      for (auto& item : dose_items(ground_of(*set, sheet))) out.items.push_back(std::move(item));
  if (!out.text.empty() && !out.stop.empty()) {
    const auto* other = catalog::find_schedule(all, schedule.too_little);
    out.too_little = other ? counted_dose(*other, sheet, most).text : schedule.too_little;
  }
  std::erase_if(out.missing, [&](const std::string& fact) { return std::ranges::find(out.until_known, fact) != out.until_known.end(); });
  return out;
}

std::optional<PlanDose> dose_of(std::string_view option, Verdict verdict, const FactSheet& sheet, const std::vector<Schedule>& schedules,
                                const std::optional<Duration>& most) {
  if (verdict == Verdict::block || verdict == Verdict::ask) return std::nullopt;
  const auto fit = fitting_schedule(option, sheet, schedules);
  if (!fit.chosen && fit.beside.empty() && fit.until_known.empty()) return std::nullopt;
  PlanDose out;
  const auto* first = fit.chosen ? fit.chosen : fit.until_known.empty() ? fit.beside.front() : nullptr;
  if (first) out = schedule_dose(*first, sheet, schedules, most);
  else out.until_known = fit.until_known;
  add_once(out.missing, fit.missing);
  for (const auto* other : fit.beside)
    if (other != first) out.beside.push_back(schedule_dose(*other, sheet, schedules, most));
  return out;
}

}  // namespace leeboard::care
