// Our own scoring with the words of a form.
#pragma once

#include <optional>

#include "interop/questionnaire/imported.hpp"
#include "interop/questionnaire/match_form.hpp"
#include "interop/questionnaire/questionnaire.hpp"
#include "io/format_yaml.hpp"

namespace leeboard::catalog {
class Catalog;
}  // namespace leeboard::catalog

namespace leeboard::interop {

/// The built-in or site's instrument that the form is, matched as answered forms are; none where it is several, or short of scored items.
std::optional<MatchedForm> find_matching_instrument(const Questionnaire& form, catalog::Catalog& catalog);
/// Our definition (its document) with the form's words.
io::YamlValue word_definition(const Questionnaire& form, const MatchedForm& match, io::Node definition, catalog::Catalog& catalog,
                              ImportedQuestionnaire& result, Diagnostics& faults, Diagnostics& notes);

}  // namespace leeboard::interop
