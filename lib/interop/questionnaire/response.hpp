// QuestionnaireResponse resources as answered forms.
#pragma once

#include <vector>

#include "interop/fhir/conversion.hpp"
#include "record/assessment.hpp"

namespace leeboard::interop {

/// Converts one resource into its record.
void convert_questionnaire_response(const Conversion& conversion);
/// What a response that is not stored as a form says, as far as its items are known: a safety answer in it must not be lost.
std::vector<Answers> answers_of_kept_response(const Conversion& conversion);

}  // namespace leeboard::interop
