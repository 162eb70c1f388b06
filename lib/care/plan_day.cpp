// Computes the dates of a plan.
#include "care/plan_day.hpp"

#include <algorithm>

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

std::string repeat_of(const catalog::TemplateLine& line, const std::vector<PlanPhase>& phases, const FactSheet& sheet) {
  using Until = catalog::TemplateRepeat::Until;
  if (!line.repeat) return {};
  auto out = "every " + format_duration(line.repeat->every);
  if (line.repeat->until == Until::day) return out + " to " + format_date(sheet.as_of().day.plus_days(line.repeat->until_day));
  if (line.repeat->until == Until::phase_end) {
    const auto phase = std::ranges::find(phases, line.phase, &PlanPhase::id);
    if (phase != phases.end() && phase->to) return out + " to " + format_date(*phase->to);
  }
  return out;
}

}  // namespace leeboard::care
