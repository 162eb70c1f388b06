// What a check of definitions found, for people and for scripts.
#pragma once

#include <string>
#include <vector>

#include "care/prove_instrument.hpp"
#include "leeboard/command.hpp"
#include "leeboard/instrument/instrument_source.hpp"

namespace leeboard::app {

class Context;

/// One definition after its check.
struct CheckedInstrument {
  std::string id;
  std::string source;
  std::vector<Diagnostic> faults;
  care::InstrumentProof proof;
  bool scored = false;                 ///< the proof was tried, not only the structure
};

/// Prints every fault, or that there are none; exit 7 when there is one. `schema` names the JSON.
Outcome print_findings(Context& context, const std::string& schema, const std::vector<CheckedInstrument>& checked);

}  // namespace leeboard::app
