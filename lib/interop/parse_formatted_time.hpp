// Times in the order of parts that a mapping file names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace leeboard::interop {

/// A cell in a column's `format` as ISO 8601; nothing when it does not fit (two-digit years never do).
std::optional<std::string> parse_formatted_time(std::string_view cell, std::string_view format);

}  // namespace leeboard::interop
