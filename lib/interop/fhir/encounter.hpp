// Encounter resources as our values.
#pragma once

#include "interop/fhir/conversion.hpp"

namespace leeboard::interop {

/// Converts one resource into its record.
void convert_encounter(const Conversion& conversion);

}  // namespace leeboard::interop
