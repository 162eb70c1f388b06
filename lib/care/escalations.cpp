// Weighs escalations: levels, blocks, questions.
#include "care/escalations.hpp"

#include <algorithm>

#include "care/because.hpp"
#include "rules/one_short.hpp"

namespace leeboard::care {
namespace {

const catalog::EscalationTerms& terms_of(const RuleResult& result) { return *result.rule->escalation; }

bool contains(const std::vector<std::string>& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); }

/// What alone would make a rule that holds more urgent than it is.
std::vector<std::string> asks_for_more(const RuleResult& result, Urgency level, const FactSheet& sheet) {
  std::vector<std::string> out;
  const auto& rule = *result.rule;
  if (!rule.when) return out;
  // What holds already speaks for it.
  const auto holds = rules::evaluate(*rule.when, sheet, rule.max_ages);
  for (const auto& each : terms_of(result).levels) {
    if (each.level >= level || !each.when) break;
    const auto more = rules::evaluate(*each.when, sheet, rule.max_ages);
    if (more.truth == Truth::unknown) add_once(out, rules::one_short(&more, &holds));
  }
  return out;
}

bool covered(const Escalations& all, const catalog::EscalationTerms& terms) {
  return std::ranges::any_of(all.raised, [&](const RaisedEscalation& raised) {
    return !terms.block.empty() && terms_of(*raised.result).block == terms.block && raised.level <= terms.most_urgent() &&
           terms.most_urgent() != Urgency::now;
  });
}

/// Whether all options that the rule waits for are blocked for good: one that waits for an answer is not.
bool blocked_enough(const catalog::EscalationTerms& terms, const std::vector<PlanOption>& options) {
  return std::ranges::all_of(terms.when_blocked, [&](const std::string& id) {
    const auto at = std::ranges::find(options, id, &PlanOption::option);
    return at != options.end() && at->verdict == Verdict::block && at->until_known.empty();
  });
}

/// Of a block all emergencies, else its first match.
void keep_first_of_blocks(std::vector<RaisedEscalation>& raised) {
  std::vector<RaisedEscalation> out;
  for (const auto& each : raised) {
    const auto& block = terms_of(*each.result).block;
    const bool taken = each.level != Urgency::now && !block.empty() &&
                       std::ranges::any_of(out, [&](const RaisedEscalation& other) { return terms_of(*other.result).block == block; });
    if (!taken) out.push_back(each);
  }
  raised = std::move(out);
}

}  // namespace

bool Escalations::emergency() const {
  return std::ranges::any_of(raised, [](const RaisedEscalation& each) { return each.level == Urgency::now; });
}

std::vector<const RuleResult*> Escalations::holding(const std::string& option) const {
  std::vector<const RuleResult*> out;
  for (const auto& each : raised)
    if (each.level == Urgency::now && contains(terms_of(*each.result).holds, option)) out.push_back(each.result);
  return out;
}

bool Escalations::names(const std::string& line) const {
  return goes_on(line) || std::ranges::any_of(raised, [&](const RaisedEscalation& each) { return contains(each.result->rule->lines, line); });
}

bool Escalations::goes_on(const std::string& line) const {
  // One emergency decides where the treatment goes on: the first that says so.
  const auto first = std::ranges::find_if(
      raised, [](const RaisedEscalation& each) { return each.level == Urgency::now && !terms_of(*each.result).goes_on.empty(); });
  return first != raised.end() && contains(terms_of(*first->result).goes_on, line);
}

std::optional<Duration> Escalations::supply() const {
  std::optional<Duration> out;
  for (const auto& each : raised)
    if (const auto& own = terms_of(*each.result).supply; each.level == Urgency::now && own && (!out || *own < *out)) out = own;
  return out;
}

int Escalations::lines_today() const {
  int out = catalog::emergency_lines;
  for (const auto& each : raised)
    if (const int own = terms_of(*each.result).lines_today; each.level == Urgency::now && own > 0) out = std::min(out, own);
  return out;
}

std::vector<std::string> escalation_asks(const RuleResult& result, const FactSheet& sheet) {
  if (result.truth != Truth::unknown) return {};
  const auto& rule = *result.rule;
  if (rule.if_unknown != catalog::IfUnknown::note) return result.missing;
  std::optional<rules::Evaluation> given, when;
  if (rule.given) given = rules::evaluate(*rule.given, sheet, rule.max_ages);
  if (rule.when) when = rules::evaluate(*rule.when, sheet, rule.max_ages);
  return rules::one_short(given ? &*given : nullptr, when ? &*when : nullptr);
}

Urgency level_of(const RuleResult& result, const FactSheet& sheet) {
  for (const auto& each : terms_of(result).levels)
    if (!each.when || rules::evaluate(*each.when, sheet, result.rule->max_ages).truth == Truth::yes) return each.level;
  return Urgency::now;
}

Escalations raise_escalations(const std::vector<RuleResult>& results, const FactSheet& sheet, const std::vector<PlanOption>& options) {
  Escalations out;
  for (const auto& result : results)
    if (result.rule->escalation && result.truth == Truth::yes && blocked_enough(terms_of(result), options))
      out.raised.push_back({&result, level_of(result, sheet)});
  std::ranges::stable_sort(out.raised, {}, &RaisedEscalation::level);
  keep_first_of_blocks(out.raised);
  return out;
}

Escalations weigh_escalations(const std::vector<RuleResult>& results, const FactSheet& sheet, const std::vector<PlanOption>& options) {
  auto out = raise_escalations(results, sheet, options);
  for (const auto& [result, level] : out.raised) {
    for (const auto& fact : result->rule->asks)
      if (!sheet.value(fact)) out.questions.push_back({fact, result->rule->id, level == Urgency::now});
    for (auto& fact : asks_for_more(*result, level, sheet)) out.questions.push_back({std::move(fact), result->rule->id, true});
  }
  for (const auto& result : results) {
    if (!result.rule->escalation || result.truth != Truth::unknown || covered(out, terms_of(result))) continue;
    const bool first = result.rule->if_unknown == catalog::IfUnknown::note && level_of(result, sheet) == Urgency::now;
    for (auto& fact : escalation_asks(result, sheet)) out.questions.push_back({std::move(fact), result.rule->id, first});
  }
  return out;
}

std::vector<Escalation> escalations_of(const Escalations& escalations, const FactSheet& sheet) {
  std::vector<Escalation> out;
  for (const auto& [result, level] : escalations.raised) {
    out.push_back({.id = result->rule->id,
                   .text = result->rule->text,
                   .cites = rows_of(result->rule->cites),
                   .because = result->because,
                   .level = level,
                   .act = terms_of(*result).act,
                   .sign_off = terms_of(*result).sign_off});
    // What makes it this urgent stands behind what makes it one at all.
    for (const auto& each : terms_of(*result).levels) {
      if (each.level != level || !each.when) continue;
      const auto found = rules::evaluate(*each.when, sheet, result->rule->max_ages);
      if (found.truth == Truth::yes) add_because(out.back().because, because_of(found, sheet));
    }
  }
  return out;
}

}  // namespace leeboard::care
