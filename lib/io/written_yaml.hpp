// A YAML document as it was written: beside its tree the comments, the blank lines and how each scalar is noted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "io/node.hpp"

namespace leeboard::io {

/// How a scalar is written.
enum class Notation : std::uint8_t { plain, quoted, block };

/// A line of its own: a comment with its `#`, or a blank line where the text is empty.
struct Remark {
  std::string text;
  std::size_t further = 0;  ///< columns by which it stands to the right of what follows it
};

/// One value with its key. Keys and scalars are kept as they were written.
struct WrittenNode {
  NodeKind kind = NodeKind::scalar;
  Notation notation = Notation::plain;
  bool flow = false;                ///< within brackets
  bool absent = false;              ///< null, and nothing stands there
  std::string key;                  ///< with its quotes; empty in a list
  std::string text;                 ///< of a scalar: what it says
  std::string raw;                  ///< of a scalar on one line: with its quotes; of a block scalar: its header
  std::vector<std::string> lines;   ///< of a block scalar: without their indentation
  std::vector<Remark> above;        ///< lines above it
  std::vector<std::string> beside;  ///< comments behind it, behind its key or behind its opening bracket
  std::vector<std::string> behind;  ///< comments behind its closing bracket
  std::vector<WrittenNode> children;
};

/// A YAML text with its comments, as it is written.
struct WrittenDocument {
  WrittenNode root;
  std::vector<Remark> end;  ///< lines below everything
};

/// Finds what the tree of this text does not hold. The tree must come from read_yaml of the same text, whose lines end in `\n`. Throws
/// bad_input for a quote that is not closed.
WrittenDocument read_written(std::string_view text, const Document& document);

}  // namespace leeboard::io
