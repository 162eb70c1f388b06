// What counts as a number in JSON. Reading one into a value: parse_number and parse_integer of base/range.hpp.
#pragma once

#include <string_view>

namespace leeboard::io {

/// True when the text is a number in the grammar of JSON such as `7`, `-0.5`, `1e3`, whatever its size.
bool is_json_number(std::string_view text);

/// True when a JSON number has neither fraction nor exponent.
bool is_json_integer(std::string_view text);

}  // namespace leeboard::io
