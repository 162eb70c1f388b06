// Lints safety rules.
#include "catalog/lint_safety.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/nearest.hpp"
#include "catalog/lint_cites.hpp"
#include "catalog/safety_rule.hpp"
#include "rules/reach.hpp"

namespace leeboard::catalog {

void lint_safety_rules(const std::vector<SafetyRule>& rules, const std::vector<std::string>& known_lines, const LintContext& context,
                       Diagnostics& faults) {
  for (const auto& rule : rules) {
    const auto of = fmt::format("the rule `{}`", rule.id);
    check_cites(context.rows, rule.where, rule.id, rule.cites, faults);
    check_words(context.words, rule.where, of, rule.text, faults);
    check_words(context.words, rule.where, of, rule.mitigation, faults);
    for (const auto& entry : rule.unless_state) {
      const auto slash = entry.find('/');
      const auto state = entry.substr(0, slash);
      if (std::ranges::find(context.states, state) == context.states.end())
        faults.add(rule.where, fmt::format("{} is silent in the state `{}`, which is not there", of, state), did_you_mean(state, context.states));
      if (slash == std::string::npos) continue;
      if (const auto option = entry.substr(slash + 1); std::ranges::find(rule.options, option) == rule.options.end())
        faults.add(rule.where, fmt::format("{} is silent about `{}`, which it does not judge", of, option), did_you_mean(option, rule.options));
    }
    for (const auto& line : rule.lines)
      if (std::ranges::find(known_lines, line) == known_lines.end())
        faults.add(rule.where, fmt::format("{} names the line `{}`, which no template holds", of, line), did_you_mean(line, known_lines));
    if (rule.escalation) {
      for (const auto& sentence : rule.escalation->act) check_words(context.words, rule.where, of, sentence, faults);
      for (const auto& line : rule.escalation->goes_on)
        if (std::ranges::find(known_lines, line) == known_lines.end())
          faults.add(rule.where, fmt::format("{} lets the line `{}` go on, which no template holds", of, line), did_you_mean(line, known_lines));
    }
    std::vector<rules::Wanted> wanted;
    if (rule.given) wanted.push_back({&*rule.given, true});
    if (rule.when) wanted.push_back({&*rule.when, true});
    if (!wanted.empty() && !rules::can_hold(wanted, context.types))
      faults.add(rule.where, fmt::format("unreachable-rule: {} can never hold: its conditions contradict each other", of), "mend `when` or `given`");
    if (!rule.examples || rule.examples->empty())
      faults.add(rule.where, fmt::format("no-example: {} has no worked example", of), "add `examples:` with facts and what is expected of them");
  }
}

}  // namespace leeboard::catalog
