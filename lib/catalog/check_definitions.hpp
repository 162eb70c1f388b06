// What only shows when all definitions are seen together: for the linter and the tests, not for a run.
#pragma once

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Catalog;

/// Cites that resolve to no row, `must` and `warn` lines that no template holds, sources that are not listed, and numbers
/// in the text of a line that stand in no row that the line cites.
Diagnostics check_definitions(Catalog& catalog);

}  // namespace leeboard::catalog
