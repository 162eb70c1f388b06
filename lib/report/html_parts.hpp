// Pieces of HTML that the page of a report is put together from.
#pragma once

#include <string>
#include <string_view>

namespace leeboard::report {

/// Adds untrusted text between tags: one that turns the direction of writing in an element of its own, its line breaks as such or,
/// without `lines`, as blanks.
void append_html_text(std::string& out, std::string_view text, bool lines = true);
/// The same, with each whole date as one word, which no line breaks.
void append_html_words(std::string& out, std::string_view text, bool lines);

/// Adds untrusted text, escaped for text and quoted attributes.
void append_html(std::string& out, std::string_view text);

/// Adds everything up to <body>, with the style sheet and the policy that pins it.
void begin_html_page(std::string& out, std::string_view title);

}  // namespace leeboard::report
