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

const PlanLine* same_line(const PlanLine& line, const CarePlan& before) {
  const auto same = [&](const PlanLine& other) {
    return line.trigger.empty() ? other.id == line.id : other.trigger == line.trigger && stem(other.id) == stem(line.id);
  };
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

void number_lines(CarePlan& plan, const CarePlan* before) {
  int last = 0;
  if (before)
    for (const auto& line : before->lines) last = std::max(last, line.number);
  std::vector<PlanLine*> order;
  for (auto& line : plan.lines) {
    const auto* old = before ? same_line(line, *before) : nullptr;
    if (old) {
      line.number = old->number;
      // What was done today is to be done again on the day of another visit.
      if ((line.phase != today_phase || before->as_of.day == plan.as_of.day) && same_occasion(*old, line)) line.decision = old->decision;
    }
    if (line.number == 0) order.push_back(&line);
  }
  std::ranges::stable_sort(order, {}, [](const PlanLine* line) { return place(*line); });
  for (auto* line : order) line->number = ++last;
}

}  // namespace leeboard::care
