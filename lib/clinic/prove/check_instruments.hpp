// Lints and proves instruments that were found.
#pragma once

#include <vector>

#include "clinic/prove/checked_definition.hpp"
#include "clinic/prove/found_instrument.hpp"

namespace leeboard::clinic {

/// Each by itself: structure, and with Proof::examples all that care::prove_instrument tries.
std::vector<CheckedDefinition> check_instruments(std::vector<FoundInstrument> found, Proof proof);

}  // namespace leeboard::clinic
