// Which questionnaire is which instrument, and the words of answers (data/interop/forms.yaml and the site's).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"

namespace leeboard::catalog {

class Catalog;
class Definitions;

/// A questionnaire by its canonical URL. Without `items` its linkIds are the ids of our items.
struct KnownForm {
  std::string id, url, instrument;
  std::vector<std::string> versions;                      ///< empty: any
  std::map<std::string, std::string, std::less<>> items;  ///< linkId to item
  Where where;

  bool takes_version(std::string_view version) const;
};

/// One worked example: a questionnaire by URL, linkIds and LOINC codes, and the instruments that it is.
struct FormExample {
  std::string url, version;
  std::vector<std::string> links, codes;
  std::vector<std::string> instruments;  ///< none: it is unmatched
  bool by_name = false;
  Where where;
};

struct FormRules {
  std::vector<KnownForm> forms;
  std::map<std::string, std::string, std::less<>> names;  ///< id or alias, squeezed, to the instrument
  std::map<std::string, std::string, std::less<>> words;  ///< folded word to option id: "y" to "yes"
  std::vector<FormExample> examples;

  /// The form of that URL (without its version), or null.
  const KnownForm* find(std::string_view url) const;
  /// The instrument whose id or alias the name equals but for case and dashes; empty when there is none.
  std::string_view instrument_named(std::string_view name) const;
};

/// Small letters and digits of a name: "PHQ-9" is "phq9".
std::string squeezed_form_name(std::string_view name);

/// Reads both layers; a site's entry takes the place of the built-in one of its id. Throws bad_input with all problems.
FormRules load_form_rules(Catalog& catalog);
/// Everything wrong with them, by file: URLs and names that mean two things, instruments and items that are not there.
Diagnostics lint_form_rules(Catalog& catalog);

}  // namespace leeboard::catalog
