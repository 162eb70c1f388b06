// Which instruments a questionnaire is: by its URL, its LOINC codes or its whole name, never by a part of a name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/form_rules.hpp"

namespace leeboard::catalog {
struct Instrument;
}

namespace leeboard::interop {

/// One question of a form, as far as matching looks at it.
struct FormField {
  std::string_view link;
  std::vector<std::string_view> codes;  ///< LOINC; also one that its linkId or definition ends in
  bool question = true;                 ///< false: a group or a text that is only shown
};

/// A form before it is matched.
struct FormFields {
  std::string_view url, version;  ///< the canonical URL without its version, and that
  std::vector<std::string_view> codes;
  std::vector<FormField> fields;
};

/// By what a form was known.
enum class MatchedBy : std::uint8_t { url, panel, codes, name };

/// An instrument that a form is.
struct MatchedForm {
  const catalog::Instrument* instrument = nullptr;
  std::vector<std::pair<std::size_t, std::size_t>> items;  ///< place in the form, place in the instrument
  MatchedBy by = MatchedBy::codes;
};

/// All instruments that the form is, none when it is unmatched.
std::vector<MatchedForm> match_form(const FormFields& form, const catalog::FormRules& rules,
                                    const std::vector<const catalog::Instrument*>& instruments);

/// URL and version of a canonical reference ("http://a.example/q|2").
std::pair<std::string_view, std::string_view> split_canonical(std::string_view canonical);
/// The line that says in a site's forms.yaml what such a form is.
std::string form_line(std::string_view canonical);
/// "44250-9" of "/44250-9", "phq9/44250-9" or a definition's URL; the link itself when there is no code in it.
std::string_view code_in(std::string_view link);

}  // namespace leeboard::interop
