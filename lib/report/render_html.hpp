// Pieces of HTML that the page of a report is put together from.
#pragma once

#include <string>
#include <string_view>

#include "report/document.hpp"

namespace leeboard::report {

/// Adds untrusted text, escaped for text and quoted attributes.
void append_html(std::string& out, std::string_view text);

/// Adds everything up to <body>, with the style sheet and the policy that pins it.
void begin_html_page(std::string& out, std::string_view title);

/// Adds a chart as inline SVG, with every point told in words as well.
void append_chart(std::string& out, const Chart& chart);

/// Adds a picture as inline SVG, and the same in words.
void append_picture(std::string& out, const Picture& picture);

}  // namespace leeboard::report
