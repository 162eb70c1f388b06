// Lists of words as one text, and letters without case.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leeboard {

/// The words with `between` between them; empty of none.
std::string join_words(const std::vector<std::string>& words, std::string_view between);

/// The text with A to Z made small; other bytes stay.
std::string lower_ascii(std::string_view text);

/// The text with every run of ASCII white space as one blank, and none at its ends.
std::string single_spaced(std::string_view text);

}  // namespace leeboard
