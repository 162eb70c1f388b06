// The names of what the linter of care finds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leeboard::catalog {

/// Names of the faults, for manuals and completion.
std::vector<std::string> lint_faults();

/// "uncited-line" of "uncited-line: the line ..."; empty where a fault has no name.
std::string_view fault_name(std::string_view message);

}  // namespace leeboard::catalog
