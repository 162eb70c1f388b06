// How a plan came about: every rule and every line of its template with the truth at each node, and what would settle the rest.
#pragma once

#include <string_view>
#include <vector>

#include "care/settling_questions.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan.hpp"
#include "rules/evaluate.hpp"

namespace leeboard::catalog {
class Catalog;
struct CareTemplate;
struct SafetyRule;
struct TemplateLine;
}  // namespace leeboard::catalog

namespace leeboard::care {

/// One condition of a rule or a line: "given", "when", "unless".
struct ExplainedPart {
  std::string_view name;
  rules::Evaluation evaluation;
};

/// A safety rule with what it found.
struct ExplainedRule {
  const catalog::SafetyRule* rule = nullptr;
  std::vector<ExplainedPart> parts;
};

/// A line; one that is made for each entry of a list has no parts of its own.
struct ExplainedLine {
  const catalog::TemplateLine* line = nullptr;
  std::vector<ExplainedPart> parts;
};

/// All of it, over the facts as they were weighed. Pointers last as long as the catalog and the value itself.
struct PlanExplanation {
  const catalog::CareTemplate* care_template = nullptr;
  FactSheet sheet;
  std::vector<ExplainedRule> rules;
  std::vector<ExplainedLine> lines;
  std::vector<SettlingQuestion> settled_by;
  PlanExplanation() = default;
  PlanExplanation(const PlanExplanation&) = delete;
  PlanExplanation(PlanExplanation&&) = default;
};

/// The plan must be drafted from `said` with its template in `catalog`.
PlanExplanation explain_plan(catalog::Catalog& catalog, const CarePlan& plan, const FactSheet& said);

}  // namespace leeboard::care
