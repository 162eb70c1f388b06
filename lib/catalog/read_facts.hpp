// Facts documents (leeboard-intake(5)) to facts: groups, stamps, bounds, absence words, other names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/stamp.hpp"
#include "io/node.hpp"
#include "record/fact.hpp"
#include "record/fact_sheet.hpp"

namespace leeboard {
class Zone;
}

namespace leeboard::catalog {

class Vocabulary;

/// How a facts document is read.
struct FactReading {
  Stamp as_of{};               ///< when a fact without a time of its own counts as observed
  const Zone* zone = nullptr;  ///< for times without an offset; null: they are refused
  std::string by;              ///< recorder where the document names none
  std::string source;          ///< "entered", an import's name...
  bool strict = false;         ///< intake: illegal numbers and unknown codes are errors, not problems
};

/// What a facts document holds. `extensions` are x_ keys: name and JSON text.
struct FactsRead {
  std::vector<Fact> facts;            ///< canonical names, in document order
  std::vector<FactProblem> problems;  ///< legal range, unknown codes, plausible range, contradicting names
  std::vector<std::pair<std::string, std::string>> extensions;
  Stamp now{};  ///< what ages are counted from: as_of, or of a day its newest timed fact or 23:59
};

/// Reads a map of facts. Unknown keys, wrong types and units go to `diagnostics`; the facts read so far still come back.
FactsRead read_facts(io::Node node, const Vocabulary& vocabulary, const FactReading& how, Diagnostics& diagnostics);

/// The moment that ages are counted from: the time itself, or 23:59 of a day.
Stamp end_of(const Stamp& as_of, const Zone* zone);

}  // namespace leeboard::catalog
