// Orders questions by what can change today.
#include "report/plan_questions.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace leeboard::report {

namespace {
bool has(const std::vector<std::string>& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); }

/// Ids of lines that are done before the person leaves.
std::set<std::string_view> lines_of_today(const CarePlan& plan) {
  std::set<std::string_view> out;
  for (const auto& line : plan.lines)
    if (line.phase == today_phase) out.insert(line.id);
  return out;
}
}  // namespace

std::vector<std::string> leading_options(const CarePlan& plan) {
  std::vector<std::string> out;
  const auto add = [&](const std::string& id) {
    if (!has(out, id)) out.push_back(id);
  };
  for (const auto& option : plan.options)
    if (option.choice == Choice::chosen) add(option.option);
  bool dosed = false;
  for (const auto& line : plan.lines)
    if (is_today(line) && !line.dose.empty()) add(line.dose), dosed = true;
  if (dosed) return out;
  for (const auto& option : plan.options)
    if (option.choice == Choice::offered) add(option.option);
  return out;
}

std::vector<const PlanQuestion*> questions_in_order(const CarePlan& plan) {
  const auto leading = leading_options(plan);
  const auto today = lines_of_today(plan);
  const bool emergency = has_emergency(plan.escalations);
  std::vector<const PlanQuestion*> out;
  for (const auto& question : plan.ask)
    if (!emergency || question.urgent) out.push_back(&question);
  std::ranges::stable_partition(out, [&](const PlanQuestion* question) {
    return question->urgent || std::ranges::any_of(question->decides, [&](const std::string& id) { return has(leading, id) || today.contains(id); });
  });
  return out;
}

}  // namespace leeboard::report
