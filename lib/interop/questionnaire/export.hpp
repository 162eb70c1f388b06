// An instrument as a FHIR R4 Questionnaire with points and score expressions.
#pragma once

#include <string>
#include <vector>

namespace leeboard::catalog {
struct Instrument;
}

namespace leeboard::interop {

/// The form, and what of the definition it cannot say.
struct ExportedQuestionnaire {
  std::string json;
  std::vector<std::string> left_out;
};

/// The Questionnaire: ordinalValue on answers, enableWhen, calculated expressions for scores and bands.
ExportedQuestionnaire export_questionnaire(const catalog::Instrument& instrument);

}  // namespace leeboard::interop
