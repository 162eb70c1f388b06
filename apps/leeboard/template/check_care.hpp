// Lints and proves definitions of care that were found, in force or not.
#pragma once

#include <string>
#include <vector>

#include "leeboard/command.hpp"
#include "leeboard/template/definition_source.hpp"

namespace leeboard::app {

class Context;

/// One definition after its check.
struct CheckedDefinition {
  std::string id, source;
  DefinitionKind kind = DefinitionKind::care_template;
  int examples = 0;
  std::vector<Diagnostic> faults;
};

/// Structure and lint; `prove` also runs the worked examples of what holds together.
std::vector<CheckedDefinition> check_definitions(Context& context, std::vector<FoundDefinition> found, bool prove);

/// Prints every fault with its place, or that there are none; exit 7 when there is one. `schema` names the JSON.
Outcome print_faults(Context& context, const std::string& schema, const std::vector<CheckedDefinition>& checked, bool proved);

}  // namespace leeboard::app
