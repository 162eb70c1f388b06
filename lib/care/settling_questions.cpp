// Gathers what each undecided part of a plan needs, and puts it in the order of the questions.
#include "care/settling_questions.hpp"

#include <algorithm>
#include <set>

#include "care/contradictions.hpp"
#include "care/escalations.hpp"
#include "care/safety_review.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/vocabulary.hpp"
#include "rules/settle.hpp"

namespace leeboard::care {
namespace {

bool names(const std::vector<std::string>& list, const std::string& word) { return std::ranges::find(list, word) != list.end(); }

class Gather {
 public:
  Gather(const catalog::Vocabulary& vocabulary, const FactSheet& sheet, const CarePlan& plan) : vocabulary_(vocabulary), sheet_(sheet), plan_(plan) {}

  void add(const catalog::SafetyRule& rule) {
    if (!matters(rule)) return;
    rules::Condition whole{.shape = rules::Condition::Shape::all, .parts = {}, .leaf = {}};
    for (const auto* part : {rule.given ? &*rule.given : nullptr, rule.when ? &*rule.when : nullptr})
      if (part) whole.parts.push_back(*part);
    settle(whole, rule.max_ages);
  }

  void add(const catalog::TemplateLine& line) {
    // A line of `for_each` is drafted from entries that are known.
    const auto held = std::ranges::find(plan_.lines, line.id, &PlanLine::id);
    if (held == plan_.lines.end() || held->status != LineStatus::held) return;
    rules::Condition whole{.shape = rules::Condition::Shape::all, .parts = {}, .leaf = {}};
    if (line.given) whole.parts.push_back(*line.given);
    if (line.when) whole.parts.push_back(*line.when);
    if (line.unless) {
      whole.parts.push_back({.shape = rules::Condition::Shape::negation, .parts = {}, .leaf = {}});
      whole.parts.back().parts.push_back(*line.unless);
    }
    settle(whole, line.max_ages);
  }

  std::vector<SettlingQuestion> in_order() {
    std::vector<SettlingQuestion> out;
    for (const auto& question : plan_.ask)
      if (facts_.erase(question.fact)) out.push_back({question.fact, question.question, true});
    for (const auto& fact : facts_) {
      const auto* entry = vocabulary_.find(fact);
      out.push_back({fact, entry ? entry->question : std::string(), false});
    }
    return out;
  }

 private:
  /// Whether something in this plan is undecided because of the rule.
  bool matters(const catalog::SafetyRule& rule) const {
    switch (rule.verdict) {
      case SafetyVerdict::escalate: return !escalation_asks(review_rule(rule, sheet_), sheet_).empty();
      case SafetyVerdict::block:
      case SafetyVerdict::ask:
      case SafetyVerdict::warn: {
        // An option names what could change its verdict; a rule of which it names nothing cannot.
        const auto missing = review_rule(rule, sheet_).missing;
        return std::ranges::any_of(plan_.options, [&](const PlanOption& option) {
          return names(rule.options, option.option) &&
                 std::ranges::any_of(missing, [&](const std::string& fact) { return names(option.missing, fact); });
        });
      }
      case SafetyVerdict::must:
        return std::ranges::any_of(plan_.lines, [&](const PlanLine& line) { return names(rule.lines, line.id) && line.status == LineStatus::held; });
      case SafetyVerdict::info: return false;
    }
    return false;
  }

  void settle(const rules::Condition& whole, const rules::MaxAges& max_ages) {
    for (auto& fact : rules::settling_facts(whole, sheet_, vocabulary_, max_ages)) facts_.insert(std::move(fact));
  }

  const catalog::Vocabulary& vocabulary_;
  const FactSheet& sheet_;
  const CarePlan& plan_;
  std::set<std::string> facts_;
};

}  // namespace

std::vector<SettlingQuestion> settling_questions(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, const FactSheet& said,
                                                 const CarePlan& plan) {
  const auto sheet = weigh_contradictions(catalog.contradictions(), said);
  Gather gather(catalog.vocabulary(), sheet, plan);
  for (const auto& rule : catalog.safety_rules()) gather.add(rule);
  for (const auto& line : care_template.lines) gather.add(line);
  return gather.in_order();
}

}  // namespace leeboard::care
