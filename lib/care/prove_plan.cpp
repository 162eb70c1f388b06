// Drafts the examples of definitions.
#include "care/prove_plan.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "care/draft_plan.hpp"
#include "care/escalations.hpp"
#include "care/fact_sheet.hpp"
#include "care/plan_shortfalls.hpp"
#include "care/safety_review.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"

namespace leeboard::care {
namespace {

FactSheet sheet_of(const catalog::PlanExample& example, const catalog::Vocabulary& vocabulary) {
  auto sheet = make_fact_sheet(vocabulary, example.facts.facts, example.as_of, example.facts.now);
  for (const auto& problem : example.facts.problems) sheet.add_problem(problem);
  return sheet;
}

std::string named(const catalog::PlanExample& example) { return example.name.empty() ? "example: " : "example `" + example.name + "`: "; }

/// What a rule says: its verdict, or the level at which it escalates.
std::string said_by(const RuleResult& result, const FactSheet& sheet, bool level) {
  if (level) return result.truth == Truth::yes && result.rule->escalation ? std::string(format_word(level_of(result, sheet))) : "none";
  if (result.rule->escalation && result.truth == Truth::unknown) return escalation_asks(result, sheet).empty() ? "none" : "ask";
  if (result.truth == Truth::yes) return std::string(format_word(result.rule->verdict));
  if (result.truth == Truth::no || result.if_unknown == catalog::IfUnknown::note) return "none";
  return result.if_unknown == catalog::IfUnknown::block ? "block" : "ask";
}

std::string joined(std::vector<std::string> words) {
  std::ranges::sort(words);
  return words.empty() ? "nothing" : join_words(words, ", ");
}

}  // namespace

int prove_template(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, Diagnostics& faults) {
  int run = 0;
  if (care_template.examples.empty())
    faults.add(care_template.where, "no-example: the template has no worked example", "add `examples:` with facts and what is expected of the plan");
  for (const auto node : care_template.examples) {
    Diagnostics read;
    const auto example = catalog::read_plan_example(node, catalog.vocabulary(), read);
    ++run;
    if (!read.empty()) {
      faults.append(std::move(read));
      continue;
    }
    const auto plan = draft_plan(catalog, care_template, sheet_of(example, catalog.vocabulary()));
    for (const auto& expectation : example.expect)
      for (auto& shortfall : plan_shortfalls(plan, {expectation}))
        faults.add(expectation.where, named(example) + shortfall, "mend the example or the lines");
  }
  return run;
}

int prove_safety_rule(const catalog::SafetyRule& rule, const catalog::Vocabulary& vocabulary, Diagnostics& faults) {
  int run = 0;
  if (!rule.examples) return run;
  for (const auto node : rule.examples->items()) {
    Diagnostics read;
    const auto example = catalog::read_rule_example(node, vocabulary, read);
    ++run;
    if (!read.empty()) {
      faults.append(std::move(read));
      continue;
    }
    const auto sheet = sheet_of(example, vocabulary);
    const auto result = review_rule(rule, sheet);
    for (const auto& expectation : example.expect) {
      const bool waits = expectation.what == "until_known";
      const bool verdict = !waits;
      const auto found =
          verdict ? said_by(result, sheet, expectation.what == "level") : joined(rule.escalation ? escalation_asks(result, sheet) : result.missing);
      const auto wanted = verdict ? expectation.words.front() : joined(expectation.words);
      if (found != wanted)
        faults.add(expectation.where,
                   "rule `" + rule.id + "`, " + named(example) + (verdict ? "the verdict is " : "it waits for ") + found + ", not " + wanted,
                   "mend the example or the rule");
    }
  }
  return run;
}

}  // namespace leeboard::care
