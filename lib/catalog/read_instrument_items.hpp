// Items of an instrument definition: option lists, raw measures, gates, shortcuts.
#pragma once

#include "base/diagnostic.hpp"
#include "catalog/instrument.hpp"
#include "io/map_reader.hpp"

namespace leeboard::catalog {

/// Reads `options`, `bins`, `items` and `shortcuts` into the instrument; faults are collected.
void read_instrument_items(io::MapReader& root, Instrument& instrument, Diagnostics& diagnostics);

}  // namespace leeboard::catalog
