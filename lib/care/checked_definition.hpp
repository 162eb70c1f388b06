// What a check of one definition found.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "care/prove_instrument.hpp"

namespace leeboard::care {

/// One definition after its check.
struct CheckedDefinition {
  std::string id, source;
  std::vector<Diagnostic> faults;
  std::string kind;                           ///< "safety rules"; empty where there is one kind only
  std::vector<Diagnostic> advice = {};        ///< what is valid and could be better; no finding
  std::optional<int> examples = {};           ///< of care: how many came out as they say; nothing when only linted
  std::optional<InstrumentProof> proof = {};  ///< of an instrument that was proved
};

}  // namespace leeboard::care
