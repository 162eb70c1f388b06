// Nearest known names for a mistyped one.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace leeboard {

/// Damerau-Levenshtein distance (optimal string alignment) in bytes.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// At most three known names within max(1, length/3) of the word, nearest first, then by name; capitals make no difference.
std::vector<std::string> nearest_names(std::string_view word, std::span<const std::string> known);

/// "did you mean a, b or c?" or an empty text when nothing is near.
std::string did_you_mean(std::string_view word, std::span<const std::string> known);

/// What to choose instead of a word: the near ones, and the whole closed list.
std::string choose_from(std::string_view word, std::span<const std::string> known);

}  // namespace leeboard
