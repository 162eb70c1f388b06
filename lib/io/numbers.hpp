// Strict reading of numbers from text: no locale, no octal, no inf or nan, no leading plus, no blanks.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace leeboard::io {

/// A whole number such as `7` or `-12`; nothing for `017`, `+7`, `1e3`, `7.0` or what does not fit 64 bits.
std::optional<std::int64_t> parse_integer(std::string_view text);

/// A number in the grammar of JSON such as `7`, `-0.5`, `1e3`; nothing for `.5`, `5.`, `017`, `inf` or out of range.
std::optional<double> parse_number(std::string_view text);

/// True when the text is a number in the grammar of JSON, whatever its size.
bool is_number(std::string_view text);

}  // namespace leeboard::io
