// Forms in FHIR: QuestionnaireResponses alone, in a Bundle, or one a line.
#pragma once

#include <string>

#include "clinic/import/form_records.hpp"

namespace leeboard::clinic {

/// Reads one input. Each resource is one record; what holds no form of ours is told as broken with the reason.
void read_fhir_forms(const Desk& desk, InputFiles& files, const std::string& file, const interop::AnswersSetting& setting,
                     const FormReceiver& receiver);

}  // namespace leeboard::clinic
