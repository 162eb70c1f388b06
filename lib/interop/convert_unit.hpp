// Numbers from one unit to another.
#pragma once

#include <optional>
#include <string_view>

namespace leeboard::interop {

/// A number given in one unit, in another of the same kind (h d min wk, mg g ug, ms s, kg lb, cm m ...).
std::optional<double> convert_unit(double value, std::string_view from, std::string_view to);

}  // namespace leeboard::interop
