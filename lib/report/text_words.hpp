// Words put together.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leeboard::report {

/// "a, b, c".
std::string listed(const std::vector<std::string>& words, std::string_view between = ", ");

}  // namespace leeboard::report
