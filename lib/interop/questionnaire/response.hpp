// QuestionnaireResponse resources as answered forms.
#pragma once

#include "interop/fhir/conversion.hpp"

namespace leeboard::interop {

/// Converts one resource into its record.
void convert_questionnaire_response(const Conversion& conversion);

}  // namespace leeboard::interop
