// One value of a fact by its type.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/read_facts.hpp"
#include "record/fact_type.hpp"

namespace leeboard::catalog {

/// Where faults of one value go: the document cannot be read (diagnostics), or the value is not used (problems).
struct ValueFaults {
  const FactReading& how;
  Diagnostics& diagnostics;
  std::vector<FactProblem>& problems;
  std::string fact;  ///< canonical name, for problems

  /// A problem, or an error where reading is strict.
  void problem(io::Node node, const std::string& text, const std::string& mend = {}) const;
};

/// Reads a value or an absence word. Nothing, with a diagnostic, when the kind or the unit is wrong.
std::optional<FactContent> read_fact_value(io::Node node, const FactType& type, const Vocabulary& vocabulary, const ValueFaults& faults);

/// An unquoted or quoted absence word, or null; nothing otherwise.
std::optional<Absent> read_absence(io::Node node);

}  // namespace leeboard::catalog
