// Lints and proves instruments that were found.
#pragma once

#include <vector>

#include "care/checked_definition.hpp"
#include "clinic/prove/found_instrument.hpp"
#include "clinic/prove/proof.hpp"

namespace leeboard::clinic {

/// Each by itself: structure, and with Proof::examples all that care::prove_instrument tries.
std::vector<care::CheckedDefinition> check_instruments(std::vector<FoundInstrument> found, Proof proof);

}  // namespace leeboard::clinic
