// Words what differs between two drafts of a day.
#include "report/plan_moves.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "care/plan_change.hpp"
#include "report/line_words.hpp"

namespace leeboard::report {

namespace {
bool has(const std::vector<std::string>& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); }

const PlanOption* find_option(const CarePlan& plan, const std::string& id) {
  const auto at = std::ranges::find(plan.options, id, &PlanOption::option);
  return at == plan.options.end() ? nullptr : &*at;
}

std::string verdict_of(const PlanOption* option) {
  if (!option) return "not judged";
  auto out = std::string(verdict_words(*option));
  if (option->not_before) out += ", look again on " + format_date(*option->not_before);
  return out;
}

/// Lines that stand in one list of Today and not in the other, by id; one whose words changed stands in both.
void add_today(const CarePlan& of, const CarePlan& other, std::string_view sign, std::vector<std::string>& out) {
  std::vector<std::string> known;
  for (const auto* line : today_of(other)) known.push_back(line->id + "\n" + short_words(*line));
  for (const auto* line : today_of(of))
    if (!has(known, line->id + "\n" + short_words(*line))) out.push_back(fmt::format("{} today: {}", sign, short_words(*line)));
}
}  // namespace

std::vector<std::string> plan_moves(const CarePlan& before, const CarePlan& after, const OptionTitles& titles) {
  const auto change = care::compare_plans(before, after);
  std::vector<std::string> out;
  for (const auto& one : after.escalations)
    if (has(change.escalations_appear, one.id)) out.push_back(urgency_of(one) == Urgency::now ? "!!! emergency: " + one.text : "!! " + one.text);
  for (const auto& one : before.escalations)
    if (has(change.escalations_vanish, one.id)) out.push_back("no longer: " + one.text);
  for (const auto& option : change.options) {
    const auto title = titles.find(option.option);
    out.push_back(fmt::format("{}: {} -> {}", title == titles.end() ? option.option : title->second, verdict_of(find_option(before, option.option)),
                              verdict_of(find_option(after, option.option))));
  }
  add_today(after, before, "+", out);
  add_today(before, after, "-", out);
  return out;
}

}  // namespace leeboard::report
