// The form of codes and ids that people give, and what of a cell may stand in a message.
#pragma once

#include <string>
#include <string_view>

namespace leeboard {

/// The form of a new code: a letter or digit, then letters, digits, '.', '_' and '-', 64 at most. Stored ones may begin otherwise.
bool is_code(std::string_view text);

/// For a message that "there is no": "patient P-0412", but "such patient" where the text is no code: it may be a person's name.
std::string such_code(std::string_view what, std::string_view text, std::string_view quote = {});

}  // namespace leeboard
