// Reports as plain text.
#pragma once

#include <cstddef>
#include <string>

#include "report/document.hpp"

namespace leeboard::report {

/// Plain text for `width` columns (40 or more), tables as `label: value` blocks when `blocks` or below 80; control characters are escaped.
std::string render_text(const Document& document, std::size_t width = 80, bool blocks = false);

}  // namespace leeboard::report
