// The one style sheet of every HTML report, and the hash that pins it.
#pragma once

#include <string>
#include <string_view>

namespace leeboard::report {

/// The text between <style> and </style>.
std::string_view html_style();

/// "sha256-..." of that text in base64, as a content security policy wants it.
std::string html_style_hash();

}  // namespace leeboard::report
