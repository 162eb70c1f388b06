// The text of one comparison to its words, with their places.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "rules/comparison.hpp"

namespace leeboard::rules {

/// A word of a comparison; the offset counts bytes from the start of the text.
struct LeafWord {
  std::string text;
  std::size_t offset = 0;
  bool quoted = false;
};

/// A comparison before its fact is looked up. `plan + 30d` is one literal with that text.
struct LeafText {
  LeafWord key;
  Comparison comparison = Comparison::is;
  std::vector<LeafWord> literals;
  std::optional<LeafWord> state;  ///< `answered` in `q6 answered`; the comparison is then `is`
};

/// What is wrong and where in the text.
struct LeafFault {
  std::size_t offset = 0;
  std::string message;
  std::string mend;
};

/// The key of `key is unknown`; nothing where the text is no such test.
std::optional<LeafWord> parse_unknown_test(std::string_view text);

/// Reads `key`, `key op literal`, op one of = != < <= > >= in, or `key state` with one of the words of the caller.
std::variant<LeafText, LeafFault> parse_leaf(std::string_view text, std::span<const std::string_view> states = {});

}  // namespace leeboard::rules
