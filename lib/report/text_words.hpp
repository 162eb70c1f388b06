// Words put together and cut to size.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace leeboard::report {

/// "1 visit", "2 visits".
std::string count_of(long long count, std::string_view one, std::string_view many);

/// The text with its line breaks and tabs as blanks, for what has one line.
std::string one_line(std::string text);

/// The text at most `columns` wide, cut with "…" at a blank.
std::string cut(std::string_view text, std::size_t columns);

/// The text up to the end of its first sentence, at most `columns` wide, cut as cut() does.
std::string shorten(std::string_view text, std::size_t columns);

/// Items put together: "a, b and c".
std::string listed(const std::vector<std::string>& items);

/// A kebab or snake word as words: "medication-start" becomes "medication start".
std::string spaced(std::string_view word);

}  // namespace leeboard::report
