// A definition out of what a form states itself.
#pragma once

#include <vector>

#include "interop/questionnaire/imported.hpp"
#include "interop/questionnaire/questionnaire.hpp"
#include "interop/questionnaire/score.hpp"
#include "io/format_yaml.hpp"

namespace leeboard::interop {

/// A definition out of nothing but the form.
io::YamlValue build_definition(const Questionnaire& form, const std::vector<StatedScore>& scores, const QuestionnaireImport& wanted,
                               ImportedQuestionnaire& result, Diagnostics& faults, Diagnostics& notes);

}  // namespace leeboard::interop
