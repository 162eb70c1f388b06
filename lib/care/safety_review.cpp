// Evaluates safety rules.
#include "care/safety_review.hpp"

#include <algorithm>

#include "care/because.hpp"

namespace leeboard::care {

RuleResult review_rule(const catalog::SafetyRule& rule, const FactSheet& sheet) {
  RuleResult out{&rule, Truth::yes, rule.if_unknown, {}, {}};
  std::optional<rules::Evaluation> given, when;
  if (rule.given) {
    given = rules::evaluate(*rule.given, sheet, rule.max_ages);
    out.truth = both(out.truth, given->truth);
    if (given->truth == Truth::unknown) out.if_unknown = catalog::IfUnknown::note;
  }
  if (rule.when) {
    when = rules::evaluate(*rule.when, sheet, rule.max_ages);
    out.truth = both(out.truth, when->truth);
  }
  for (const auto* part : {given ? &*given : nullptr, when ? &*when : nullptr}) {
    if (!part || (out.truth == Truth::no && part->truth != Truth::no)) continue;
    add_because(out.because, because_of(*part, sheet));
    // Of a rule on no option only its gate is asked first; an option names all that could still change its verdict.
    const bool gated = given && given->truth == Truth::unknown && rule.options.empty();
    if (out.truth == Truth::unknown && (!gated || part == &*given)) add_once(out.missing, part->missing);
  }
  return out;
}

std::vector<RuleResult> review_rules(const std::vector<catalog::SafetyRule>& rules, const FactSheet& sheet) {
  std::vector<RuleResult> out;
  out.reserve(rules.size());
  for (const auto& rule : rules) out.push_back(review_rule(rule, sheet));
  return out;
}

std::string rule_row(const catalog::SafetyRule& rule) {
  if (rule.cites.empty()) return {};
  return rule.cites.front().substr(0, rule.cites.front().find('#'));
}

std::vector<std::string> rows_of(const std::vector<std::string>& cites) {
  std::vector<std::string> rows;
  for (const auto& cite : cites) {
    auto row = cite.substr(0, cite.find('#'));
    if (std::ranges::find(rows, row) == rows.end()) rows.push_back(std::move(row));
  }
  return rows;
}

std::optional<Evidence> weakest_evidence(const catalog::Guidelines& guidelines, const std::vector<std::string>& cites) {
  if (cites.empty()) return std::nullopt;
  auto out = Evidence::v;
  for (const auto& cite : cites) out = weaker(out, guidelines.evidence(cite).value_or(Evidence::unverified));
  return out;
}

}  // namespace leeboard::care
