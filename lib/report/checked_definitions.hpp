// What a check of definitions found, for people and for scripts.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "care/checked_definition.hpp"

namespace leeboard::report {

/// How the JSON of a check is named, and what it counts: "leeboard.template-lint/1", "definition".
struct CheckNames {
  std::string schema, noun;
};

/// All faults of all definitions.
std::size_t count_faults(const std::vector<care::CheckedDefinition>& checked);

/// One definition a line, with a summary behind them that names the exit code.
std::string checked_json(const std::vector<care::CheckedDefinition>& checked, const CheckNames& names, int exit);
/// Every fault with its place and mend, or that there are none.
std::string checked_text(const std::vector<care::CheckedDefinition>& checked, const CheckNames& names);

}  // namespace leeboard::report
