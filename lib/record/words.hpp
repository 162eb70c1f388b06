// Closed lists: an enum, and its words in one table.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leeboard {

/// One value of a closed list with its word.
template <class E>
struct Word {
  E value;
  std::string_view text;
};

/// Rows in the order of the enum; a table that leaves out or moves a value does not compile.
template <class E, std::size_t N>
consteval std::array<Word<E>, N> word_table(const Word<E> (&rows)[N]) {
  std::array<Word<E>, N> out{};
  for (std::size_t i = 0; i < N; ++i) {
    if (static_cast<std::size_t>(rows[i].value) != i) throw "the rows must follow the enum";
    out[i] = rows[i];
  }
  return out;
}

/// The table of an enum: `template <> inline constexpr auto words_of<X> = word_table<X>({{X::a, "a"}, ...})`.
template <class E>
inline constexpr int words_of = 0;

/// An enum that has a table of words.
template <class E>
concept Worded = requires {
  words_of<E>.size();
};

/// The word of a value.
template <Worded E>
constexpr std::string_view format_word(E value) {
  return words_of<E>[static_cast<std::size_t>(value)].text;
}

/// The word of a value; empty when it is not said.
template <Worded E>
constexpr std::string_view format_word(const std::optional<E>& value) {
  return value ? format_word(*value) : std::string_view{};
}

/// The value of a word, or nothing when the list does not have it.
template <Worded E>
constexpr std::optional<E> parse_word(std::string_view text) {
  for (const auto& row : words_of<E>)
    if (row.text == text) return row.value;
  return std::nullopt;
}

/// All words of a list in its order.
template <Worded E>
const std::vector<std::string>& all_words() {
  static const std::vector<std::string> words = [] {
    std::vector<std::string> out;
    for (const auto& row : words_of<E>) out.emplace_back(row.text);
    return out;
  }();
  return words;
}

/// The words of several values.
template <Worded E>
std::vector<std::string> format_words(const std::vector<E>& values) {
  std::vector<std::string> out;
  for (const auto value : values) out.emplace_back(format_word(value));
  return out;
}

}  // namespace leeboard
