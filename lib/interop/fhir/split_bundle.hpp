// The entries of a Bundle that cannot be parsed as a whole, as far as they go.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace leeboard::interop {

/// One complete entry, and the line on which it starts.
struct BundlePiece {
  std::string_view text;
  std::size_t line = 1;
};

/// The complete entries of a Bundle that breaks off, and what is left from there on.
struct SplitBundle {
  std::vector<BundlePiece> entries;
  BundlePiece rest;
};

/// Cuts a text at the members of its top-level `entry` list, by strings and brackets alone; the members are not checked.
SplitBundle split_bundle(std::string_view text);

}  // namespace leeboard::interop
