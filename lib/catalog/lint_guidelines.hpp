// What guideline rows must hold beside what a run needs.
#pragma once

#include "base/diagnostic.hpp"
#include "catalog/lint_context.hpp"

namespace leeboard::catalog {

/// Faults of rows: sources that are not listed, `mirror-as-official`, `stigmatising-term`.
void lint_guidelines(const Guidelines& rows, const Guidelines& all, const LintContext& context, Diagnostics& faults);

}  // namespace leeboard::catalog
