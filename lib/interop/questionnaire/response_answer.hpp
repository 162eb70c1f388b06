// An answer of a QuestionnaireResponse as ours.
#pragma once

#include <vector>

#include "catalog/instrument_answer.hpp"
#include "interop/fhir/code_map.hpp"
#include "interop/questionnaire/response_items.hpp"
#include "record/assessment.hpp"

namespace leeboard::interop {

/// Puts what was answered to an item behind `into`: once when it is given twice alike, each when the answers differ. What cannot be
/// taken for an answer is a problem; a word that no option has is left for the scoring to refuse.
void read_response_answer(const catalog::Instrument& instrument, std::size_t item, const ResponseItem& form, const FhirMap& map,
                          std::vector<Answer>& into, std::vector<catalog::AnswerProblem>& problems);

}  // namespace leeboard::interop
