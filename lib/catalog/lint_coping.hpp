// What coping strategies must hold beside what a run needs.
#pragma once

#include "base/diagnostic.hpp"
#include "catalog/lint_context.hpp"

namespace leeboard::catalog {

struct CopingLibrary;

/// Faults of coping strategies and of the questions about domains: cites, `number-without-source`, `stigmatising-term`.
void lint_coping(const CopingLibrary& library, const LintContext& context, Diagnostics& faults);

}  // namespace leeboard::catalog
