// An instrument as JSON: one line of a list, and the whole definition.
#pragma once

#include <string>

#include "catalog/instrument.hpp"
#include "io/node.hpp"

namespace leeboard::report {

/// A definition as it was found; `instrument` is null where it cannot be read.
struct ListedInstrument {
  std::string id, source;
  bool site = false;
  std::size_t faults = 0;
  const catalog::Instrument* instrument = nullptr;
};

/// leeboard.instrument-list/1.
std::string render_listed_instrument(const ListedInstrument& listed);
/// leeboard.instrument-show/1 with the definition as it stands.
std::string render_instrument_json(const catalog::Instrument& instrument, const std::string& source, bool site, io::Node definition);

}  // namespace leeboard::report
