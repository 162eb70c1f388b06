// Pictures of a page.
#pragma once

#include <string>

#include "report/document.hpp"

namespace leeboard::report {

/// Adds a picture as inline SVG, and the same in words.
void append_picture(std::string& out, const Picture& picture);

}  // namespace leeboard::report
