// Makes untrusted text safe for the place where it will be shown.
#pragma once

#include <string>
#include <string_view>

namespace leeboard::io {

/// For a terminal: C0, DEL, C1, bidi and zero-width controls become `\u{...}`, bad UTF-8 `\x{..}`; tab and newline too unless
/// `keep_lines` is set.
std::string escape_terminal(std::string_view text, bool keep_lines = false);

/// For HTML text and for attributes in double or single quotes: & < > " ' are named, control characters become U+FFFD.
std::string escape_html(std::string_view text);

/// True for what `escape_terminal` replaces (tab and newline not counted): C0, DEL, C1, bidi, zero-width, line separators.
bool is_hidden_control(char32_t code_point);

}  // namespace leeboard::io
