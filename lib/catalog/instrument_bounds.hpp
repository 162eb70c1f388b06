// What must hold of a whole instrument.
#pragma once

#include "base/diagnostic.hpp"
#include "catalog/instrument.hpp"
#include "io/node.hpp"

namespace leeboard::catalog {

/// Bands without gap or overlap, bins that lead to options, gates that look back, rights and sources stated.
void check_instrument(const Instrument& instrument, io::Node root, Diagnostics& diagnostics);

}  // namespace leeboard::catalog
