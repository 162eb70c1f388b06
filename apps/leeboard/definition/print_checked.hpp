// What a check of definitions found, for people and for scripts.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "io/json_writer.hpp"
#include "leeboard/command.hpp"

namespace leeboard::app {

class Context;

/// One definition after its check.
struct CheckedDefinition {
  std::string id, source;
  std::vector<Diagnostic> faults;
  std::string kind;                             ///< "safety rules"; empty where there is one kind only
  std::string proof;                            ///< what stood the proof: ", 12 examples"; empty when only linted
  std::vector<Diagnostic> advice;               ///< what is valid and could be better; no finding
  std::string notes;                            ///< whole lines below it
  std::function<void(io::JsonWriter&)> fields;  ///< what stands of the proof in JSON
};

/// Prints every fault with its place and mend, or that there are none; exit 7 when there is one. `schema` names the JSON; `noun` is
/// what is counted: "instrument".
Outcome print_checked(Context& context, const std::string& schema, const std::string& noun, const std::vector<CheckedDefinition>& checked);

}  // namespace leeboard::app
