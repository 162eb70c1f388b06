// Worked examples of an instrument definition.
#pragma once

#include "base/diagnostic.hpp"
#include "catalog/instrument.hpp"
#include "io/map_reader.hpp"

namespace leeboard::catalog {

/// Reads `examples` into the instrument, whose items and scales are there; faults are collected.
void read_instrument_examples(io::MapReader& root, Instrument& instrument, Diagnostics& diagnostics);

}  // namespace leeboard::catalog
