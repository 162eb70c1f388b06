// Charts of a page.
#pragma once

#include <string>

#include "report/document.hpp"

namespace leeboard::report {

/// Adds a chart as inline SVG, with every point told in words as well.
void append_chart(std::string& out, const Chart& chart);

}  // namespace leeboard::report
