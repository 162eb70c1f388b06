// Our own scoring with the words of a form.
#pragma once

#include "interop/questionnaire/imported.hpp"
#include "interop/questionnaire/questionnaire.hpp"
#include "io/format_yaml.hpp"

namespace leeboard::catalog {
class Catalog;
struct Instrument;
}  // namespace leeboard::catalog

namespace leeboard::interop {

/// The built-in or site's instrument that the form is, or null.
const catalog::Instrument* find_matching_instrument(const Questionnaire& form, catalog::Catalog& catalog);
/// Our definition (its document) with the form's words.
io::YamlValue word_definition(const Questionnaire& form, const catalog::Instrument& instrument, io::Node definition, ImportedQuestionnaire& result,
                              Diagnostics& faults, Diagnostics& notes);

}  // namespace leeboard::interop
