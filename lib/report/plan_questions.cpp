// Orders questions by what can change today.
#include "report/plan_questions.hpp"

#include <algorithm>

namespace leeboard::report {

namespace {
bool has(const std::vector<std::string>& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); }

bool is_about_today(const CarePlan& plan, const std::vector<std::string>& leading, const PlanQuestion& question) {
  return question.urgent || std::ranges::any_of(question.decides, [&](const std::string& id) {
           if (has(leading, id)) return true;
           const auto line = std::ranges::find(plan.lines, id, &PlanLine::id);
           return line != plan.lines.end() && line->phase == today_phase;
         });
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
  const bool emergency = has_emergency(plan.escalations);
  std::vector<const PlanQuestion*> out;
  for (const bool first : {true, false})
    for (const auto& question : plan.ask)
      if (is_about_today(plan, leading, question) == first && (!emergency || question.urgent)) out.push_back(&question);
  return out;
}

}  // namespace leeboard::report
