// What a template must hold beside what a run needs: sources, kind words, choices, goals that are measured.
#pragma once

#include "base/diagnostic.hpp"
#include "catalog/lint_context.hpp"

namespace leeboard::catalog {

struct CareTemplate;

/// Faults of a template or of a file of lines; each message begins with its name: `uncited-line`, `stigmatising-term`,
/// `goal-without-metric`, `number-without-source`, `unreachable-line`, `single-medication-option`, `withdrawal-management-alone`.
void lint_template(const CareTemplate& care_template, const LintContext& context, Diagnostics& faults);

}  // namespace leeboard::catalog
