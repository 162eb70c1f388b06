// Names of forms, items and options: ours, and those made from links and labels.
#pragma once

#include <string>
#include <string_view>

namespace leeboard::interop {

/// How our own exports name the form of an instrument: "urn:leeboard:instrument:cows".
inline constexpr std::string_view own_questionnaire_url = "urn:leeboard:instrument:";

/// "several_days" of "Several days"; empty when there is no letter or digit in it.
std::string slug_of(std::string_view text);
/// "44250-9" of "/44250-9", "phq9/44250-9" or a URL; the text itself when it has no parts.
std::string_view last_part(std::string_view link);

}  // namespace leeboard::interop
