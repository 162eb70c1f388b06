// How text is laid out for the person who reads it.
#pragma once

#include <cstddef>

namespace leeboard::report {

/// The screen: `width` in columns, 40 to 200 (0: nobody said, each text has its own measure); `plain`: `label: value` blocks in place of
/// tables; `cut_names`: long names may be cut, which they are in tables on a terminal alone.
struct Look {
  std::size_t width = 0;
  bool plain = false;
  bool cut_names = false;
  /// The width to lay out for where `otherwise` is the measure of this text.
  std::size_t width_or(std::size_t otherwise) const { return width == 0 ? otherwise : width; }
};

/// Tables below this width become blocks.
inline constexpr std::size_t narrowest_table = 80;

}  // namespace leeboard::report
