// Lints the vocabulary: a fact that is asked for decides something, or says why it is only kept.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Catalog;

/// What was found: faults, and the facts whose rows are not all built yet.
struct FactLint {
  Diagnostics faults;
  std::vector<std::string> waiting;
};

/// Holds every fact against all rules, options, contradictions and templates in force. `strict`: whoever waits for rows is a fault too.
FactLint lint_facts(Catalog& catalog, bool strict);

}  // namespace leeboard::catalog
