// What an import of a FHIR Questionnaire is asked for, and what comes of it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::interop {

/// What the person asks for.
struct QuestionnaireImport {
  std::string id;       ///< of the definition; empty: our instrument's, or made from the form's name
  bool match = true;    ///< look for one of our instruments by LOINC code
  bool add_up = false;  ///< a form that states no total: the sum of all its points
};

/// A definition, ready to be written.
struct ImportedQuestionnaire {
  std::string id, title;
  std::string matched;                ///< the instrument whose scoring it has; empty: its own
  std::string text;                   ///< YAML, leeboard.instrument/1
  std::size_t items = 0, worded = 0;  ///< items of the definition, and those with the form's own words
  std::vector<std::string> scales;
  std::vector<Diagnostic> notes;  ///< what was not understood or left out
};

}  // namespace leeboard::interop
