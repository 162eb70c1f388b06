// Scales, flags and conflicts of an instrument definition.
#pragma once

#include "base/diagnostic.hpp"
#include "catalog/instrument.hpp"
#include "io/map_reader.hpp"

namespace leeboard::catalog {

/// Reads `scales`, `flags` and `conflicts` into the instrument, whose items are there; faults are collected.
void read_instrument_scales(io::MapReader& root, Instrument& instrument, Diagnostics& diagnostics);

}  // namespace leeboard::catalog
