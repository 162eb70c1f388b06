// The instruments that a verb is asked about: one by its id, a file, or all of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/instrument.hpp"
#include "clinic/prove/definition_source.hpp"

namespace leeboard::clinic {

/// One definition as it was found; `instrument` is there when it could be read, with `faults` or without.
struct FoundInstrument : DefinitionSource {
  std::optional<catalog::Instrument> instrument;
};

/// Reads one definition by id or from a file; faults are collected. Throws not_found with near ids, io.
FoundInstrument find_instrument(const DefinitionShelf& shelf, const std::string& word);
/// What the words name, in their order; every instrument of both layers when there are no words.
std::vector<FoundInstrument> find_instruments(const DefinitionShelf& shelf, const std::vector<std::string>& words);

}  // namespace leeboard::clinic
