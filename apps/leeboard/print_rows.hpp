// Rows as CSV, in the style that was asked for.
#pragma once

#include <string>
#include <vector>

namespace leeboard::app {

class Context;

void print_rows(Context& context, const std::vector<std::vector<std::string>>& rows);
void print_row(Context& context, const std::vector<std::string>& row);

}  // namespace leeboard::app
