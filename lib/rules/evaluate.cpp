// Kleene evaluation: conjunction is the minimum, disjunction the maximum.
#include "rules/evaluate.hpp"

#include <algorithm>

#include "record/days_of.hpp"
#include "rules/compare.hpp"

namespace leeboard::rules {
namespace {

bool too_old(const Finding& finding, const FactSheet& sheet, Duration limit) {
  if (!finding.observed) return false;
  const auto& observed = *finding.observed;
  if (limit.minutes % 1440 == 0) return sheet.as_of().day.since(observed.day) > limit.minutes / 1440;
  if (!observed.has_time() && observed.day == sheet.as_of().day && !sheet.as_of().has_time()) return false;
  return hours_between(observed, sheet.now()) > limit.hours();
}

Evaluation evaluate_leaf(const Condition& condition, const FactSheet& sheet, const MaxAges& max_ages) {
  Evaluation out;
  out.condition = &condition;
  out.finding = sheet.find(condition.leaf.fact);
  const auto* value = out.finding && out.finding->value ? &*out.finding->value : nullptr;
  if (value)
    if (const auto limit = max_ages.find(condition.leaf.fact); limit != max_ages.end()) out.stale = too_old(*out.finding, sheet, limit->second);
  if (condition.leaf.comparison == Comparison::unknown) {
    // This is about what is known, so it is decided either way, and no answer is missing for it.
    const bool never_said = !out.finding && condition.leaf.closed;
    out.truth = truth_of(!never_said && (!value || out.stale || leaves_open(condition.leaf, *value)));
    return out;
  }
  if (value && !out.stale) out.truth = compare(condition.leaf, *value, sheet.as_of().day);
  else if (condition.leaf.closed && !out.finding) out.truth = compare(condition.leaf, never_said(condition.leaf), sheet.as_of().day);
  if (out.truth == Truth::unknown) out.missing.push_back(sheet.asked_as(condition.leaf.fact));
  return out;
}

void take_missing(Evaluation& out) {
  if (out.truth != Truth::unknown) return;
  for (const auto& part : out.parts)
    for (const auto& fact : part.missing)
      if (std::ranges::find(out.missing, fact) == out.missing.end()) out.missing.push_back(fact);
}

void collect_deciding(const Evaluation& evaluation, std::vector<Deciding>& out) {
  using Shape = Condition::Shape;
  if (evaluation.condition->shape == Shape::leaf) {
    out.push_back({&evaluation.condition->leaf, evaluation.finding, evaluation.truth});
    return;
  }
  for (const auto& part : evaluation.parts)
    if (evaluation.condition->shape == Shape::negation || part.truth == evaluation.truth) collect_deciding(part, out);
}

std::string format_leaf(const Evaluation& evaluation) {
  std::string out = evaluation.condition->leaf.text + "  [";
  const auto* finding = evaluation.finding;
  if (finding && finding->value) out += format_value(*finding->value);
  else if (finding && finding->expired) out += "expired: " + format_value(*finding->expired);
  else out += std::string(format_absent(finding ? finding->absent : Absent::not_asked));
  if (finding && finding->observed) out += ", " + format_days(*finding->observed);
  if (evaluation.stale) out += ", too old for this rule";
  return out + "]";
}

}  // namespace

Evaluation evaluate(const Condition& condition, const FactSheet& sheet, const MaxAges& max_ages) {
  using Shape = Condition::Shape;
  if (condition.shape == Shape::leaf) return evaluate_leaf(condition, sheet, max_ages);
  Evaluation out;
  out.condition = &condition;
  out.truth = condition.shape == Shape::any ? Truth::no : Truth::yes;
  out.parts.reserve(condition.parts.size());
  for (const auto& part : condition.parts) {
    out.parts.push_back(evaluate(part, sheet, max_ages));
    const auto truth = out.parts.back().truth;
    if (condition.shape == Shape::negation) out.truth = negate(truth);
    else out.truth = condition.shape == Shape::any ? either(out.truth, truth) : both(out.truth, truth);
  }
  take_missing(out);
  return out;
}

std::vector<Deciding> deciding_leaves(const Evaluation& evaluation) {
  std::vector<Deciding> out;
  collect_deciding(evaluation, out);
  return out;
}

std::string format_evaluation(const Evaluation& evaluation, int indent) {
  std::string out(static_cast<std::size_t>(indent) * 2, ' ');
  out += std::string(format_truth(evaluation.truth)) + ": ";
  switch (evaluation.condition->shape) {
    case Condition::Shape::leaf: return out + format_leaf(evaluation) + "\n";
    case Condition::Shape::all: out += "all of\n"; break;
    case Condition::Shape::any: out += "any of\n"; break;
    case Condition::Shape::negation: out += "not\n"; break;
  }
  for (const auto& part : evaluation.parts) out += format_evaluation(part, indent + 1);
  return out;
}

}  // namespace leeboard::rules
