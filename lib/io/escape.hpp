// Makes untrusted text safe for the place where it will be shown.
#pragma once

#include <string>
#include <string_view>

namespace leeboard::io {

/// For a terminal: C0, DEL, C1, bidi and zero-width controls become `\u{...}`, bad UTF-8 `\x{..}`; tab and newline become a blank unless
/// `keep_lines` is set. Joiners stay where they spell: between letters of scripts that join, and in emoji.
std::string escape_terminal(std::string_view text, bool keep_lines = false);

/// For HTML text and for attributes in double or single quotes: & < > " ' are named, control characters become U+FFFD. `isolated`: it
/// stands in an element that holds its direction (bdi), so that the marks of direction that spell stay.
std::string escape_html(std::string_view text, bool isolated = false);

/// What nobody sees is left out, joiners that spell stay; bad UTF-8 becomes U+FFFD. For texts that are read as they are (Markdown).
std::string drop_hidden(std::string_view text);

/// Whether a text turns the direction of what stands beside it: letters from right to left, or marks of direction.
bool turns_direction(std::string_view text);

/// True for what `escape_terminal` replaces (tab and newline not counted): C0, DEL, C1, bidi, zero-width, line separators.
bool is_hidden_control(char32_t code_point);

}  // namespace leeboard::io
