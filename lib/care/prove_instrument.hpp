// Proves a definition: what holds of every form, its own examples, and the scorer against the plain way to score.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "catalog/instrument.hpp"

namespace leeboard::care {

/// What was tried, and what is worth knowing without being a fault.
struct InstrumentProof {
  int examples = 0;
  int forms = 0;                                                       ///< compared with the plain score
  std::vector<std::pair<std::string, std::vector<double>>> unreached;  ///< whole totals between the ends of a scale that no answers give
};

/// lint_instrument, and: examples come out as they say; bounds, bands and flags of many forms equal a walk through all completions.
InstrumentProof prove_instrument(const catalog::Instrument& instrument, Diagnostics& faults);

}  // namespace leeboard::care
