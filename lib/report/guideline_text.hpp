// What stands behind a line of a plan: the guideline row with its sources, or the safety rule with its condition (leeboard.why/1).
#pragma once

#include <string>

namespace leeboard::catalog {
struct Guideline;
struct Guidelines;
struct SafetyRule;
}  // namespace leeboard::catalog

namespace leeboard::report {

/// A row in lines of at most 80 columns: statement, parts with their evidence, strength, sources.
std::string render_row(const catalog::Guideline& row, const catalog::Guidelines& all);
/// A row as JSON.
std::string render_row_json(const catalog::Guideline& row, const catalog::Guidelines& all);
/// A safety rule with its conditions and what is safer; below it every row that it cites.
std::string render_rule(const catalog::SafetyRule& rule, const catalog::Guidelines& all);
/// A safety rule as JSON.
std::string render_rule_json(const catalog::SafetyRule& rule);

}  // namespace leeboard::report
