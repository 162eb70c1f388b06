// What a check of definitions found, printed; exit 7 when there is a fault.
#pragma once

#include <vector>

#include "leeboard/command.hpp"
#include "report/checked_definitions.hpp"

namespace leeboard::app {

class Context;

Outcome print_checked(Context& context, const report::CheckNames& names, const std::vector<care::CheckedDefinition>& checked);

}  // namespace leeboard::app
