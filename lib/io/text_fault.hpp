// Faults in a text before or while it is read: where they are and what is said about them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "io/tree.hpp"

namespace leeboard::io {

/// An Error{bad_input} at an offset of a text that starts on `first_line` of `source`.
Error text_error(std::string_view text, std::size_t offset, std::string_view source, const std::string& message, std::string mend,
                 std::size_t first_line = 1);

/// Throws bad_input when the text is over `limit` bytes, is not UTF-8 or holds a forbidden control character.
void check_text(std::string_view text, std::size_t limit, std::string_view source, std::string_view format);

/// The mend for a control character, said in one place; C1 ones mostly come from a wrong encoding.
std::string control_mend(std::string_view character = {});

/// The child of the map at `index` whose key repeats an earlier one; 0 when there is none. `scratch` is reused memory.
std::uint32_t find_repeated_key(const Tree& tree, std::uint32_t index, std::vector<std::uint32_t>& scratch);

}  // namespace leeboard::io
