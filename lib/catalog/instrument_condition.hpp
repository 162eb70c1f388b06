// Conditions of an instrument: the comparisons of rules, over items and scales.
#pragma once

#include <optional>

#include "base/diagnostic.hpp"
#include "catalog/instrument.hpp"
#include "io/node.hpp"

namespace leeboard::catalog {

/// Reads a condition: a line such as `total >= 10`, or a map with `all`, `any` or `not`; nothing after a fault, which is
/// reported at its own column, and where there is no node.
std::optional<InstrumentCondition> read_instrument_condition(std::optional<io::Node> node, const Instrument& instrument, Diagnostics& diagnostics);

}  // namespace leeboard::catalog
