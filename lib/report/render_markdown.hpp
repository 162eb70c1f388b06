// Reports as Markdown.
#pragma once

#include <string>

#include "report/document.hpp"

namespace leeboard::report {

/// Markdown with pipe tables; what could be read as markup is escaped.
std::string render_markdown(const Document& document);

}  // namespace leeboard::report
