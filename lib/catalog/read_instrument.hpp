// Reads an instrument definition.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "catalog/instrument.hpp"
#include "io/node.hpp"

namespace leeboard::catalog {

/// Reads one definition; faults go to `diagnostics`, and nothing is returned when there is one.
std::optional<Instrument> read_instrument(io::Node node, std::string digest, Diagnostics& diagnostics);

}  // namespace leeboard::catalog
