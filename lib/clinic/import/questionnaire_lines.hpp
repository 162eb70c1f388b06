// A form of FHIR that became a definition, as it is told.
#pragma once

#include <string>
#include <vector>

#include "interop/questionnaire/import.hpp"

namespace leeboard::clinic {

/// leeboard.instrument-import/1. `written`: the file that holds the definition; empty: it stands in the JSON itself.
std::string format_questionnaire_json(const interop::ImportedQuestionnaire& result, const std::string& written, bool dry_run);

/// What a person should know of it: each note, and by whose scoring how much of the form has its own words.
std::vector<std::string> format_questionnaire_text(const interop::ImportedQuestionnaire& result);

}  // namespace leeboard::clinic
