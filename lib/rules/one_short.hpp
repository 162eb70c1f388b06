// Which single answer would make an undecided condition hold.
#pragma once

#include <string>
#include <vector>

#include "rules/evaluate.hpp"

namespace leeboard::rules {

/// Facts, by name, each of which alone could still make `given` and `when` hold, where something that was told already speaks
/// for `when`. What `given` holds is background: it speaks for nothing. Either may be null; a null one holds.
std::vector<std::string> one_short(const Evaluation* given, const Evaluation* when);

}  // namespace leeboard::rules
