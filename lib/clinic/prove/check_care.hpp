// Lints and proves definitions of care that were found, in force or not.
#pragma once

#include <vector>

#include "leeboard/definition/print_checked.hpp"
#include "leeboard/template/definition_source.hpp"

namespace leeboard::app {

class Context;

/// Structure and lint; `prove` also runs the worked examples of what holds together.
std::vector<CheckedDefinition> check_definitions(Context& context, std::vector<FoundDefinition> found, bool prove);
/// The action that does it for what the words name; `schema` names the JSON.
Action declare_care_check(Arguments& app, const std::string& schema, bool prove);

}  // namespace leeboard::app
