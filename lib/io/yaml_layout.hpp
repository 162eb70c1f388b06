// The layout of YAML that people edit: a line a key, brackets only for what is short, no line wider than a page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "io/node.hpp"

namespace leeboard::io {

/// No line is wider; a single word that is, stays whole where it cannot be broken.
inline constexpr std::size_t widest_line = 120;
/// Maps and lists in brackets end by this column, and texts are folded at it.
inline constexpr std::size_t usual_line = 100;
/// From this many keys on a map has no brackets.
inline constexpr std::size_t spread_from = 3;

/// The same document laid out: order, comments and how a scalar is meant (text, number) are kept, and what is laid out already stays as
/// it is. `source` names it in messages. Throws bad_input as read_yaml; bug where the result would say something else.
std::string lay_out_yaml(std::string_view text, std::string_view source);

/// What of a text is against the layout.
struct LayoutFaults {
  std::size_t wide_lines = 0, flow_maps = 0;
  std::optional<Mark> first_wide, first_flow;
  bool any() const { return wide_lines + flow_maps > 0; }
};
/// Counts lines that are too wide, and maps in brackets with too many keys. The tree must be that of the text.
LayoutFaults find_layout_faults(std::string_view text, Node root);

}  // namespace leeboard::io
