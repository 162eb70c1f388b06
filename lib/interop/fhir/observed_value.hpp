// The value of an observation, in whichever of FHIR's forms it was sent.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/range.hpp"
#include "catalog/unit_aliases.hpp"
#include "io/node.hpp"

namespace leeboard::interop {

/// A value[x] as it was sent, and its unit. `only_text`: nothing but its text can be used (a titre, a period).
struct ShownValue {
  std::string text;
  std::string_view unit;
  bool only_text = false;
};

ShownValue show_value(io::Node node);

/// What an amount means: bounds in the unit asked for. `unit_differs`: its code and its printed unit are not one.
struct Amount {
  std::optional<Range> bounds;
  bool unit_differs = false;
};

/// The amount of a quantity, a range, a whole number or a text such as `>500 ms`. A comparator leaves one end at the limit, and
/// nothing where there is none.
Amount read_amount(io::Node node, std::string_view unit, const std::optional<Range>& legal, const catalog::UnitAliases& aliases,
                   std::string_view fact);

}  // namespace leeboard::interop
