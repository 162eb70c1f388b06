// What a check of definitions found, for people and for scripts.
#pragma once

#include <string>
#include <vector>

#include "clinic/prove/checked_definition.hpp"
#include "leeboard/command.hpp"

namespace leeboard::app {

class Context;

/// Prints every fault with its place and mend, or that there are none; exit 7 when there is one. `schema` names the JSON; `noun` is
/// what is counted: "instrument".
Outcome print_checked(Context& context, const std::string& schema, const std::string& noun, const std::vector<clinic::CheckedDefinition>& checked);

}  // namespace leeboard::app
