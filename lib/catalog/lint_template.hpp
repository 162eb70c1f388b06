// What a definition of care must hold beside what a run needs: sources, kind words, choices, goals that are measured.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "catalog/guideline.hpp"
#include "catalog/harmful_words.hpp"
#include "record/fact_type.hpp"

namespace leeboard::catalog {

struct CareTemplate;
struct CopingLibrary;
struct SafetyRule;
struct TreatmentOptions;

/// What definitions are held against.
struct LintContext {
  const FactTypes& types;
  const Guidelines& rows;
  const TreatmentOptions& options;
  const std::vector<HarmfulWord>& words;
};

/// Faults of a template or of a file of lines; each message begins with its name: `uncited-line`, `stigmatising-term`,
/// `goal-without-metric`, `number-without-source`, `unreachable-line`, `single-medication-option`, `withdrawal-management-alone`.
void lint_template(const CareTemplate& care_template, const LintContext& context, Diagnostics& faults);

/// Faults of safety rules: `uncited-rule`, `stigmatising-term`, `unreachable-rule`, `no-example`; lines that are in none of `known_lines`.
void lint_safety_rules(const std::vector<SafetyRule>& rules, const std::vector<std::string>& known_lines, const LintContext& context,
                       Diagnostics& faults);

/// Faults of coping strategies and of the questions about domains: cites, `number-without-source`, `stigmatising-term`.
void lint_coping(const CopingLibrary& library, const LintContext& context, Diagnostics& faults);

/// Faults of rows: sources that are not listed, `stigmatising-term`.
void lint_guidelines(const Guidelines& rows, const Guidelines& all, const LintContext& context, Diagnostics& faults);

/// Names of the faults, for manuals and completion.
std::vector<std::string> lint_faults();

/// "uncited-line" of "uncited-line: the line ..."; empty where a fault has no name.
std::string_view fault_name(std::string_view message);

}  // namespace leeboard::catalog
