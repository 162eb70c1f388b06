// Runs a worked example of an instrument.
#pragma once

#include <string>
#include <vector>

#include "catalog/instrument.hpp"

namespace leeboard::care {

/// What of a worked example does not come out, as sentences; empty when all does.
std::vector<std::string> example_shortfalls(const catalog::Instrument& instrument, const catalog::InstrumentExample& example);

}  // namespace leeboard::care
