// Advice about how a definition is laid out. What is laid out otherwise is as valid.
#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

struct Definition;

/// `wide-line` and `flow-map`, each once with the first place and how many there are; `command` is the verb that mends it.
std::vector<Diagnostic> lint_layout(const Definition& definition, std::string_view command);

}  // namespace leeboard::catalog
