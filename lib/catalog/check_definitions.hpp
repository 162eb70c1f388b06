// What only shows when all definitions are seen together: for the linter and the tests, not for a run.
#pragma once

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Catalog;

/// All that lint_template.hpp finds in templates, safety rules and rows that are in force, and cites of the vocabulary.
Diagnostics check_definitions(Catalog& catalog);

}  // namespace leeboard::catalog
