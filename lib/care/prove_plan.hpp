// Runs the worked examples of templates and safety rules, and says what does not come out.
#pragma once

#include "base/diagnostic.hpp"

namespace leeboard::catalog {
class Catalog;
struct CareTemplate;
struct SafetyRule;
class Vocabulary;
}  // namespace leeboard::catalog

namespace leeboard::care {

/// Drafts each example of a template and compares; faults with their places. Returns how many examples were run.
int prove_template(catalog::Catalog& catalog, const catalog::CareTemplate& care_template, Diagnostics& faults);

/// The same for each example of one safety rule.
int prove_safety_rule(const catalog::SafetyRule& rule, const catalog::Vocabulary& vocabulary, Diagnostics& faults);

}  // namespace leeboard::care
