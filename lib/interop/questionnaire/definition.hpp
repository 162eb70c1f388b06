// A FHIR Questionnaire as an instrument definition: our own scoring with its wording, or the scoring that it states.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "interop/questionnaire/score.hpp"
#include "io/format_yaml.hpp"

namespace leeboard::catalog {
class Catalog;
struct Instrument;
}  // namespace leeboard::catalog

namespace leeboard::interop {

/// What the person asks for.
struct QuestionnaireImport {
  std::string id;       ///< of the definition; empty: our instrument's, or made from the form's name
  bool match = true;    ///< look for one of our instruments by LOINC code
  bool add_up = false;  ///< a form that states no total: the sum of all its points
};

/// A definition, ready to be written.
struct ImportedQuestionnaire {
  std::string id, title;
  std::string matched;                ///< the instrument whose scoring it has; empty: its own
  std::string text;                   ///< YAML, leeboard.instrument/1
  std::size_t items = 0, worded = 0;  ///< items of the definition, and those with the form's own words
  std::vector<std::string> scales;
  std::vector<Diagnostic> notes;  ///< what was not understood or left out
};

/// Imports one form. Throws bad_input with every fault and its mend; then nothing is imported.
ImportedQuestionnaire import_questionnaire(io::Node root, catalog::Catalog& catalog, const QuestionnaireImport& wanted = {});

/// How our own exports name the form of an instrument: "urn:leeboard:instrument:cows".
inline constexpr std::string_view own_questionnaire_url = "urn:leeboard:instrument:";

/// The built-in or site's instrument that the form is, or null.
const catalog::Instrument* find_matching_instrument(const Questionnaire& form, catalog::Catalog& catalog);
/// Our definition (its document) with the form's words.
io::YamlValue word_definition(const Questionnaire& form, const catalog::Instrument& instrument, io::Node definition, ImportedQuestionnaire& result,
                              Diagnostics& faults, Diagnostics& notes);
/// A definition out of nothing but the form.
io::YamlValue build_definition(const Questionnaire& form, const std::vector<StatedScore>& scores, const QuestionnaireImport& wanted,
                               ImportedQuestionnaire& result, Diagnostics& faults, Diagnostics& notes);

/// "several_days" of "Several days"; empty when there is no letter or digit in it.
std::string slug_of(std::string_view text);
/// "44250-9" of "/44250-9", "phq9/44250-9" or a URL; the text itself when it has no parts.
std::string_view last_part(std::string_view link);

}  // namespace leeboard::interop
