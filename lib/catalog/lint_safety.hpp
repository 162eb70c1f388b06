// What safety rules must hold beside what a run needs.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "catalog/lint_context.hpp"

namespace leeboard::catalog {

struct SafetyRule;

/// Faults of safety rules: `uncited-rule`, `stigmatising-term`, `unreachable-rule`, `no-example`; lines that are in none of `known_lines`.
void lint_safety_rules(const std::vector<SafetyRule>& rules, const std::vector<std::string>& known_lines, const LintContext& context,
                       Diagnostics& faults);

}  // namespace leeboard::catalog
