// Faults of the tables of medicines and of the words around them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Definitions;

/// Every table with its faults: rows that cannot be, ingredients without a row of their own, products that name no row, two names that
/// differ by blanks and hyphens alone and mean different things. Throws bad_input when the words around names cannot be read.
std::vector<std::pair<std::string, Diagnostics>> lint_medicines(const Definitions& definitions);

}  // namespace leeboard::catalog
