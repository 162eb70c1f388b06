// Reads a FHIR R4 Questionnaire.
#pragma once

#include <string_view>

#include "base/diagnostic.hpp"
#include "interop/questionnaire/questionnaire.hpp"
#include "io/node.hpp"

namespace leeboard::interop {

/// Reads the resource. `faults` forbid its use (each with what to mend); `notes` tell what was left out.
Questionnaire read_questionnaire(io::Node root, Diagnostics& faults, Diagnostics& notes);

/// Whether a LOINC term code ("44249-1") has the right check digit.
bool is_loinc(std::string_view code);

}  // namespace leeboard::interop
