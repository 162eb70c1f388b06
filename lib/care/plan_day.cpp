// Computes the dates of a plan.
#include "care/plan_day.hpp"

#include <algorithm>

#include "rules/evaluate.hpp"

namespace leeboard::care {

std::optional<Date> day_of(const catalog::PlanDate& date, const FactSheet& sheet) {
  if (date.from == catalog::DateFrom::plan) return sheet.as_of().day.plus_days(date.add_days);
  const auto* value = sheet.value(date.from == catalog::DateFrom::episode ? "episode.admitted" : date.fact);
  const auto* day = value ? std::get_if<Date>(value) : nullptr;
  return day ? std::optional(day->plus_days(date.add_days)) : std::nullopt;
}

std::vector<PlanPhase> phases_of(const catalog::CareTemplate& care_template, const FactSheet& sheet) {
  std::vector<PlanPhase> out;
  for (const auto& phase : care_template.phases) {
    PlanPhase entry{phase.id, phase.title, day_of(phase.from, sheet).value_or(sheet.as_of().day), std::nullopt};
    if (phase.to) entry.to = day_of(*phase.to, sheet);
    out.push_back(std::move(entry));
  }
  return out;
}

LineEnd end_of(const catalog::TemplateLine& line, const FactSheet& sheet) {
  LineEnd out;
  const auto today = sheet.as_of().day;
  for (const auto& end : line.not_after) {
    if (end.when && rules::evaluate(*end.when, sheet, line.max_ages).truth != Truth::yes) continue;
    auto day = end.on ? end.on : day_of(end.day, sheet);
    if (!day) continue;
    if (*day < today && end.overdue) day = today;
    if (!out.last || *day < *out.last) out.last = day;
  }
  out.over = out.last && *out.last < today;
  return out;
}

std::optional<Date> within(std::optional<Date> day, const LineEnd& end, Date plan_day) {
  if (!day) return day;
  if (end.last) day = std::min(*day, *end.last);
  return std::max(*day, plan_day);
}

std::string repeat_of(const catalog::TemplateLine& line, const std::vector<PlanPhase>& phases, const LineEnd& end, const FactSheet& sheet) {
  using Until = catalog::TemplateRepeat::Until;
  if (!line.repeat) return {};
  auto last = end.last;
  const auto stop = [&](Date day) { last = last ? std::min(*last, day) : day; };
  if (line.repeat->until == Until::day) stop(sheet.as_of().day.plus_days(line.repeat->until_day));
  if (line.repeat->until == Until::phase_end) {
    const auto phase = std::ranges::find(phases, line.phase, &PlanPhase::id);
    if (phase != phases.end() && phase->to) stop(*phase->to);
  }
  return "every " + format_duration(line.repeat->every) + (last ? " to " + format_date(*last) : "");
}

}  // namespace leeboard::care
