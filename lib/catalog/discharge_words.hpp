// What reasons of a discharge say (data/interop/discharge-words.yaml).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Definitions;

/// One worked example: a reason, and whether it says that the person died.
struct DischargeWordExample {
  std::string reason;
  bool died = false;
  Where where;
};

/// Words for death, in lower case.
struct DischargeWords {
  std::vector<std::string> died;
  std::vector<DischargeWordExample> examples;

  /// Whether the reason is one of them as a whole, in any case.
  bool says_died(std::string_view reason) const;
};

/// Reads both layers; a site's list takes the place of the built-in one. Throws bad_input with all problems.
DischargeWords load_discharge_words(const Definitions& definitions);

}  // namespace leeboard::catalog
