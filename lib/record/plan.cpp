// What lines of plans are for.
#include "record/plan.hpp"

#include <algorithm>

namespace leeboard {

namespace {
std::string beginning(const Trigger& trigger) { return trigger.text + ": "; }
}  // namespace

std::string ground_words(const WithdrawnGround& ground) { return "rests on " + ground.object + ", withdrawn on " + format_date(ground.at.day); }

Urgency urgency_of(const Escalation& escalation) { return escalation.level.value_or(Urgency::now); }

bool has_emergency(const std::vector<Escalation>& escalations) {
  return std::ranges::any_of(escalations, [](const Escalation& each) { return urgency_of(each) == Urgency::now; });
}

Date act_by(const Escalation& escalation, Date plan_day) {
  constexpr long long week = 7;
  return urgency_of(escalation) == Urgency::week ? plan_day.plus_days(week) : plan_day;
}

bool is_today(const PlanLine& line) { return line.phase == today_phase && line.status == LineStatus::proposed && line.kind != LineKind::goal; }

bool is_put_off(const PlanLine& line, Date day) {
  if (line.decided(Decision::declined)) return !line.decision->ask || *line.decision->ask > day;
  return line.decided(Decision::later) && line.decision->due && *line.decision->due > day;
}

bool plans_for(const PlanLine& line, const Trigger& trigger) {
  if (line.kind != LineKind::triggers || line.decided(Decision::declined)) return false;
  return line.trigger.empty() ? line.text.starts_with(beginning(trigger)) : line.trigger == trigger.id;
}

std::string words_for_trigger(const PlanLine& line, const Trigger& trigger) {
  const auto name = beginning(trigger);
  return line.text.starts_with(name) ? line.text.substr(name.size()) : line.text;
}

}  // namespace leeboard
