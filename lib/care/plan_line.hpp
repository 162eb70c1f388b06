// The lines of a plan.
#pragma once

#include <string>
#include <vector>

#include "care/safety_review.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "record/plan.hpp"

namespace leeboard::care {

/// A line with the facts that it asks for beside those that it waits for.
struct DraftedLine {
  PlanLine line;
  std::vector<std::string> asks;
};

/// What lines are drafted from.
struct LineDraft {
  const catalog::CareTemplate& care_template;
  const FactSheet& sheet;
  const std::vector<RuleResult>& rules;
  const std::vector<PlanOption>& options;
  const std::vector<PlanPhase>& phases;
  const catalog::Guidelines& guidelines;
  const catalog::TreatmentOptions& titles;
};

/// Proposed, held and blocked lines, in the template's order; `for_each` lines once for each entry of their fact.
std::vector<DraftedLine> draft_lines(const LineDraft& draft);

/// The words of a line: `text`, or `text_unknown` when `text` names a fact or a date that is not known.
const std::string& text_for(const catalog::TemplateLine& from, const PlanLine& line, const FactSheet& sheet, const catalog::TreatmentOptions& titles);

/// The text with every {{name}} filled in: a date, a fact, an option's title; "not known yet" where it is not.
std::string fill_text(const std::string& text, const PlanLine& line, const FactSheet& sheet, const catalog::TreatmentOptions& titles,
                      const std::string& for_each);

}  // namespace leeboard::care
