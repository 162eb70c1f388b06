// Scalars of YAML that are too long for a line, over several lines that say the same.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace leeboard::io {

/// Code points, which is what an editor counts.
std::size_t count_columns(std::string_view text);

/// The text in double quotes on one line.
std::string quote_yaml(std::string_view text);

/// Whether `>-` can hold the text: words with blanks between them, none longer than `width`, nothing that needs an escape.
bool fits_folded(std::string_view text, std::size_t width);
/// Lines of a `>-` scalar, without indentation: broken at single blanks.
std::vector<std::string> fold_words(std::string_view text, std::size_t width);
/// A text in double quotes, on lines without indentation; the first may be as long as `first`.
std::vector<std::string> fold_quoted(std::string_view text, std::size_t first, std::size_t width);
/// A plain scalar; where no word can begin a line it stays too long.
std::vector<std::string> fold_plain(std::string_view text, std::size_t first, std::size_t width);
/// A comment with its `#`; each line begins as the first does.
std::vector<std::string> fold_comment(std::string_view comment, std::size_t width);

}  // namespace leeboard::io
