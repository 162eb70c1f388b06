// Carries numbers and decisions over.
#include "care/plan_follows.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <vector>

namespace leeboard::care {

namespace {

/// "trigger-times" of "trigger-times.2".
std::string_view stem(std::string_view id) { return id.substr(0, id.find('.')); }

bool is_same(const PlanLine& line, const PlanLine& other) {
  return line.trigger.empty() ? other.id == line.id : other.trigger == line.trigger && stem(other.id) == stem(line.id);
}

const PlanLine* same_line(const PlanLine& line, const CarePlan& before) {
  const auto same = [&](const PlanLine& other) { return is_same(line, other); };
  const auto at = std::ranges::find_if(before.lines, same);
  if (at != before.lines.end()) return &*at;
  // Plans from before lines named their trigger know it by its place.
  const auto by_place = std::ranges::find_if(before.lines, [&](const PlanLine& other) { return other.trigger.empty() && other.id == line.id; });
  return by_place == before.lines.end() ? nullptr : &*by_place;
}

/// Today in the order of the page, then what is planned, what waits, what is blocked.
std::tuple<int, bool, bool> place(const PlanLine& line) {
  if (is_today(line)) return {0, line.kind != LineKind::safety, line.because.empty()};
  return {line.status == LineStatus::proposed ? 1 : line.status == LineStatus::held ? 2 : 3, false, false};
}

/// What was done today is to be done again on the day of another visit; what was put off until later is not asked before.
bool still_decided(const CarePlan& plan, const PlanLine& line, const CarePlan& before, const PlanLine& old) {
  if (!old.decision || !same_occasion(old, line)) return false;
  if (line.phase != today_phase || before.as_of.day == plan.as_of.day || old.decision->signature.at.day >= plan.as_of.day) return true;
  const auto& until = old.decision->decision == Decision::declined ? old.decision->ask : old.decision->due;
  return until && *until > plan.as_of.day;
}

void take_over(const CarePlan& plan, PlanLine& line, const CarePlan& before, const PlanLine& old) {
  line.notes = old.notes;
  if (still_decided(plan, line, before, old)) line.decision = old.decision;
  else line.decision.reset();
}

/// A line that comes back has its number; what was done of it is to be done again, what was put off stays so until its day.
void come_back(const CarePlan& plan, PlanLine& line, const PlanLine& old) {
  line.number = old.number;
  line.notes = old.notes;
  if (is_put_off(old, plan.as_of.day) && (old.decision->ask || old.decision->due)) line.decision = old.decision;
}

/// Lines that are no longer there keep their number for ever, and what was decided on them.
void keep_gone(CarePlan& plan, const CarePlan& before) {
  const auto is_there = [&](const PlanLine& old) {
    return std::ranges::any_of(plan.lines, [&](const PlanLine& line) { return line.number == old.number; });
  };
  for (const auto& old : before.gone)
    if (!is_there(old)) plan.gone.push_back(old);
  for (const auto& old : before.lines) {
    if (old.number == 0 || is_there(old)) continue;
    auto& line = plan.gone.emplace_back();
    line.id = old.id;
    line.kind = old.kind;
    line.number = old.number;
    line.trigger = old.trigger;
    line.notes = old.notes;
    line.decision = old.decision;
    if (line.decision || !line.notes.empty()) line.text = old.brief.empty() ? old.text : old.brief;
  }
}

}  // namespace

bool same_occasion(const PlanLine& a, const PlanLine& b) {
  const auto day_behind = [](const Because& because) -> const Date* {
    const auto* value = std::get_if<FactValue>(&because.value);
    return value ? std::get_if<Date>(value) : nullptr;
  };
  for (const auto& one : a.because)
    for (const auto& other : b.because) {
      const auto *day = day_behind(one), *other_day = day_behind(other);
      if (one.fact == other.fact && day && other_day && *day != *other_day) return false;
    }
  return true;
}

void carry_decisions(CarePlan& plan, const CarePlan& before) {
  for (auto& line : plan.lines)
    if (const auto* old = same_line(line, before)) take_over(plan, line, before, *old);
  for (auto& line : plan.gone)
    if (const auto old = std::ranges::find(before.lines, line.number, &PlanLine::number); old != before.lines.end()) {
      line.decision = old->decision;
      line.notes = old->notes;
      if (line.decision || !line.notes.empty()) line.text = old->brief.empty() ? old->text : old->brief;
    }
}

void number_lines(CarePlan& plan, const CarePlan* before) {
  int last = 0;
  if (before)
    for (const auto* lines : {&before->lines, &before->gone})
      for (const auto& line : *lines) last = std::max(last, line.number);
  std::vector<PlanLine*> order;
  for (auto& line : plan.lines) {
    if (const auto* old = before ? same_line(line, *before) : nullptr) {
      line.number = old->number;
      take_over(plan, line, *before, *old);
    } else if (before) {
      const auto gone = std::ranges::find_if(before->gone, [&](const PlanLine& other) { return is_same(line, other); });
      if (gone != before->gone.end()) come_back(plan, line, *gone);
    }
    if (line.number == 0) order.push_back(&line);
  }
  std::ranges::stable_sort(order, {}, [](const PlanLine* line) { return place(*line); });
  for (auto* line : order) line->number = ++last;
  if (before) keep_gone(plan, *before);
}

}  // namespace leeboard::care
