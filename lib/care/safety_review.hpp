// What the safety rules say of one person: the truth of each rule, and a verdict on each treatment option.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/guideline.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/treatment_option.hpp"
#include "record/fact_sheet.hpp"
#include "record/plan.hpp"

namespace leeboard::care {

/// One rule over one sheet.
struct RuleResult {
  const catalog::SafetyRule* rule = nullptr;
  Truth truth = Truth::unknown;
  catalog::IfUnknown if_unknown = catalog::IfUnknown::ask;  ///< `note` also where `given` is unknown
  std::vector<std::string> missing;
  std::vector<Because> because;
};

/// All rules, in their order.
std::vector<RuleResult> review_rules(const std::vector<catalog::SafetyRule>& rules, const FactSheet& sheet);

/// One rule.
RuleResult review_rule(const catalog::SafetyRule& rule, const FactSheet& sheet);

/// The row that a rule is named by: its first cite without the part.
std::string rule_row(const catalog::SafetyRule& rule);

/// The rows behind cites: "G-NTX-04#0" names a part, and a plan shows its row; each row once.
std::vector<std::string> rows_of(const std::vector<std::string>& cites);

/// The weakest evidence of a list of cites, "unverified" when one does not resolve, empty for no cites.
std::optional<Evidence> weakest_evidence(const catalog::Guidelines& guidelines, const std::vector<std::string>& cites);

}  // namespace leeboard::care
