// Puts verdicts, reasons and goals of a plan into words.
#include "report/plan_words.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "catalog/treatment_option.hpp"
#include "record/days_of.hpp"
#include "report/fact_title.hpp"

namespace leeboard::report {

namespace {
// A line that waits for ten things is told by its first three.
constexpr std::size_t facts_shown = 3;

/// A fact of the closed world decides although nobody ever said anything of it.
std::string absent_words(const Because& because) {
  return because.truth == Truth::unknown ? std::string(format_absent(std::get<Absent>(because.value))) : "nothing on record";
}
}  // namespace

OptionTitles option_titles(const catalog::TreatmentOptions& options) {
  OptionTitles out;
  for (const auto& option : options.options) out.emplace(option.id, option.title);
  return out;
}

std::string_view verdict_words(const PlanOption& option) {
  if (option.verdict == Verdict::block) return option.until_known.empty() ? "BLOCKED" : "BLOCKED UNTIL KNOWN";
  if (option.verdict == Verdict::warn) return "possible, take care";
  return option.verdict == Verdict::ask ? "ask first" : "possible";
}

std::string_view choice_words(const PlanOption& option) {
  if (!option.choice) return {};
  switch (*option.choice) {
    case Choice::chosen: return "the person's choice";
    case Choice::way: return "a step on the way to the person's choice";
    case Choice::refused: return "refused: not proposed, asked again at a later visit";
    case Choice::later: return "not wanted now: not proposed today";
    case Choice::offered:
    case Choice::other: break;
  }
  return {};
}

std::string phase_words(const PlanPhase& phase) {
  auto out = phase.title + ", " + format_date(phase.from);
  if (!phase.to) return out + " on";
  return phase.from == *phase.to ? out : out + " to " + format_date(*phase.to);
}

std::string plan_name(const CarePlan& plan) {
  auto out = plan.id.empty() ? std::string("plan") : plan.id;
  if (plan.revision > 0) out += ".r" + std::to_string(plan.revision);
  return out + ", " + std::string(plan.stale() ? stale_word : format_word(plan.status));
}

std::vector<std::string> planned_for(const Trigger& trigger, const CarePlan* plan) {
  std::vector<std::string> out;
  if (!plan) return out;
  for (const auto& line : plan->lines)
    if (plans_for(line, trigger)) out.push_back(words_for_trigger(line, trigger));
  return out;
}

std::string PlanWords::fact_title(std::string_view fact) const { return report::fact_title(vocabulary_, fact); }

std::string PlanWords::option_title(std::string_view option) const {
  const auto found = titles_.find(option);
  return found == titles_.end() || found->second.empty() ? std::string(option) : found->second;
}

std::string PlanWords::some_titles(const std::vector<std::string>& facts) const {
  std::string out;
  for (std::size_t i = 0; i < facts.size() && i < facts_shown; ++i) out += (i ? ", " : "") + fact_title(facts[i]);
  return facts.size() > facts_shown ? out + " and " + std::to_string(facts.size() - facts_shown) + " more" : out;
}

std::string PlanWords::facts_behind(const std::vector<Because>& list) const {
  std::string out;
  for (const auto& because : list) {
    const auto* known = std::get_if<FactValue>(&because.value);
    const auto words = known ? value_words(vocabulary_, because.fact, *known) : absent_words(because);
    out += (out.empty() ? "" : "; ") + fact_title(because.fact) + ": " + words;
    if (because.observed && because.observed->day != as_of_.day && words != format_days(*because.observed))
      out += " (" + format_days(*because.observed) + ")";
  }
  return out;
}

std::string PlanWords::why(const PlanLine& line) const {
  const auto facts = facts_behind(line.because);
  return (facts.empty() ? std::string("for everyone") : "because " + facts) + " [" + join_words(line.cites, ", ") + "; " +
         std::string(format_word(line.evidence)) + "]";
}

std::string PlanWords::goal(const PlanGoal& goal) const {
  const auto* now = std::get_if<FactValue>(&goal.baseline);
  const bool compared = goal.target.find_first_of("<>=") == 0;
  auto out = "goal: " + fact_title(goal.metric) + (compared ? " " : ": ") + goal.target;
  if (goal.by) out += ", by " + format_date(*goal.by);
  return out + (now ? "; now " + value_words(vocabulary_, goal.metric, *now) : "; now not known");
}

/// A rule that is not decided says what would be so, not what is so.
std::string PlanWords::before_reason(const PlanOption& option, const OptionReason& reason) const {
  std::vector<std::string> open;
  for (const auto& because : reason.because)
    if (because.truth == Truth::unknown && std::ranges::find(open, because.fact) == open.end()) open.push_back(because.fact);
  if (open.empty()) return {};
  return reason.verdict == SafetyVerdict::block && !option.until_known.empty() ? "to rule out: " : "depends on " + some_titles(open) + ": ";
}

std::vector<std::string> PlanWords::reasons(const PlanOption& option) const {
  std::vector<std::string> out;
  for (const auto& reason : option.reasons)
    out.push_back(before_reason(option, reason) + reason.text + (reason.mitigation.empty() ? "" : " " + reason.mitigation) + " [" + reason.rule +
                  "; " + std::string(format_word(reason.evidence)) + "]");
  if (!option.until_known.empty()) {
    std::vector<std::string> facts;
    for (const auto& fact : option.until_known) facts.push_back(fact_title(fact));
    out.push_back("waits for: " + join_words(facts, ", "));
  }
  if (option.not_before) out.push_back("look again on " + format_date(*option.not_before));
  std::vector<std::string> others;
  for (const auto& id : option.alternatives) others.push_back(option_title(id));
  if (!others.empty()) out.push_back("safer: " + join_words(others, "; "));
  else if (option.nothing_open) out.push_back("safer: nothing today as an outpatient: hospital");
  return out;
}

}  // namespace leeboard::report
