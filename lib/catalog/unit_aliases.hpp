// Spellings of units beside their UCUM codes (data/interop/units.yaml).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leeboard::catalog {

class Definitions;

/// One unit and its spellings; for some facts only where `facts` names them.
struct UnitAlias {
  std::string unit;
  std::vector<std::string> same, facts;
};

struct UnitAliases {
  std::vector<UnitAlias> units;
  /// The UCUM code that a spelling means for that fact, or the spelling itself.
  std::string_view unit_of(std::string_view spelling, std::string_view fact) const;
};

/// Reads both layers; a site's unit takes the place of the built-in one. Throws bad_input with all problems.
UnitAliases load_unit_aliases(const Definitions& definitions);

}  // namespace leeboard::catalog
