// A FHIR Questionnaire as an instrument definition: our own scoring with its wording, or the scoring that it states.
#pragma once

#include "interop/questionnaire/imported.hpp"
#include "io/node.hpp"

namespace leeboard::catalog {
class Catalog;
}

namespace leeboard::interop {

/// Imports one form. Throws bad_input with every fault and its mend; then nothing is imported.
ImportedQuestionnaire import_questionnaire(io::Node root, catalog::Catalog& catalog, const QuestionnaireImport& wanted = {});

}  // namespace leeboard::interop
