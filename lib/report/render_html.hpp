// Reports as a page.
#pragma once

#include <string>

#include "report/document.hpp"

namespace leeboard::report {

/// One self-contained page: inline style pinned by its hash, inline SVG, no script, prints well.
std::string render_html(const Document& document);

}  // namespace leeboard::report
