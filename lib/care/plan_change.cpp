// Compares drafts line by line.
#include "care/plan_change.hpp"

#include <map>
#include <string_view>

namespace leeboard::care {
namespace {

template <class Item>
std::map<std::string_view, const Item*> by_id(const std::vector<Item>& items, std::string Item::*id) {
  std::map<std::string_view, const Item*> out;
  for (const auto& item : items) out.emplace(item.*id, &item);
  return out;
}

std::string verdict_of(const PlanOption& option) {
  return option.verdict == Verdict::block && !option.until_known.empty() ? "block-until-known" : std::string(format_word(option.verdict));
}

bool same_goal(const std::optional<PlanGoal>& a, const std::optional<PlanGoal>& b) {
  if (!a || !b) return a.has_value() == b.has_value();
  return a->metric == b->metric && a->target == b->target && a->by == b->by;
}

bool same_words(const PlanLine& a, const PlanLine& b) {
  return a.text == b.text && a.due == b.due && a.owner == b.owner && a.repeat == b.repeat && a.kind == b.kind && a.phase == b.phase &&
         a.section == b.section && a.options == b.options && a.cites == b.cites && a.warnings == b.warnings && same_goal(a.goal, b.goal);
}

template <class Item>
void compare_ids(const std::vector<Item>& before, const std::vector<Item>& after, std::string Item::*id, std::vector<std::string>& appear,
                 std::vector<std::string>& vanish) {
  const auto old = by_id(before, id), now = by_id(after, id);
  for (const auto& item : after)
    if (!old.contains(item.*id)) appear.push_back(item.*id);
  for (const auto& item : before)
    if (!now.contains(item.*id)) vanish.push_back(item.*id);
}

}  // namespace

bool PlanChange::empty() const {
  return appear.empty() && vanish.empty() && undecided.empty() && blocked.empty() && reworded.empty() && options.empty() &&
         escalations_appear.empty() && escalations_vanish.empty();
}

PlanChange compare_plans(const CarePlan& before, const CarePlan& after) {
  PlanChange out;
  const auto old = by_id(before.lines, &PlanLine::id), now = by_id(after.lines, &PlanLine::id);
  for (const auto& line : after.lines) {
    const auto at = old.find(line.id);
    const auto* was = at == old.end() ? nullptr : at->second;
    if (was && was->status == line.status) {
      if (!same_words(*was, line)) out.reworded.push_back(line.id);
    } else if (line.status == LineStatus::held) {
      out.undecided.push_back(line.id);
    } else if (line.status == LineStatus::blocked) {
      out.blocked.push_back(line.id);
    } else {
      out.appear.push_back(line.id);
    }
  }
  for (const auto& line : before.lines)
    if (!now.contains(line.id)) out.vanish.push_back(line.id);
  const auto verdicts = by_id(before.options, &PlanOption::option), verdicts_now = by_id(after.options, &PlanOption::option);
  for (const auto& option : after.options) {
    const auto at = verdicts.find(option.option);
    const auto was = at == verdicts.end() ? std::string("not listed") : verdict_of(*at->second);
    if (was != verdict_of(option)) out.options.push_back({option.option, was, verdict_of(option)});
  }
  for (const auto& option : before.options)
    if (!verdicts_now.contains(option.option)) out.options.push_back({option.option, verdict_of(option), "not listed"});
  compare_ids(before.escalations, after.escalations, &Escalation::id, out.escalations_appear, out.escalations_vanish);
  return out;
}

}  // namespace leeboard::care
