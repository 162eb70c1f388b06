// What holds of every sound instrument, found without scoring a form.
#pragma once

#include "base/diagnostic.hpp"
#include "catalog/instrument.hpp"

namespace leeboard::care {

/// Bands cover exactly what answers can reach, every band and flag can be reached, codes are sound. Fast: scores no form.
void lint_instrument(const catalog::Instrument& instrument, Diagnostics& faults);

}  // namespace leeboard::care
