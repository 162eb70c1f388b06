// Lists of words as they are typed and shown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leeboard::app {

std::string joined(const std::vector<std::string>& words, std::string_view between = " ");

/// The parts of a line between any of the signs in `at`, without blanks around them; empty ones are left out.
std::vector<std::string> split(std::string_view line, std::string_view at);

bool holds(const std::vector<std::string>& words, std::string_view word);

}  // namespace leeboard::app
