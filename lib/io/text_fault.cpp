// Checks that hold for every text, and errors with their place.
#include "io/text_fault.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "io/utf8.hpp"

namespace leeboard::io {

Error text_error(std::string_view text, std::size_t offset, std::string_view source, const std::string& message, std::string mend,
                 std::size_t first_line) {
  const auto before = text.substr(0, std::min(offset, text.size()));
  const auto newline = before.rfind('\n');
  Where where;
  where.source = source;
  where.line = first_line + static_cast<std::size_t>(std::ranges::count(before, '\n'));
  where.column = newline == std::string_view::npos ? before.size() + 1 : before.size() - newline;
  return Error{ErrorKind::bad_input, message}.at(std::move(where)).mend_with(std::move(mend));
}

std::string control_mend(std::string_view character) {
  if (character.find(" U+008") != std::string_view::npos || character.find(" U+009") != std::string_view::npos)
    return "is the file windows-1252? save it as UTF-8, or name its encoding";
  return "remove it; besides visible characters only tab and newline may stand in a text";
}

void check_text(std::string_view text, std::size_t limit, std::string_view source, std::string_view format) {
  if (text.size() > limit)
    throw Error{ErrorKind::bad_input, fmt::format("the {} document is larger than {} bytes", format, limit)}
        .at({std::string(source)})
        .mend_with("split it into smaller documents");
  if (const auto at = find_bad_utf8(text)) throw text_error(text, *at, source, "the text is not valid UTF-8", "save the file as UTF-8");
  if (const auto at = find_bad_control(text)) {
    const auto name = bad_character_name(text, *at);
    throw text_error(text, *at, source, name + " is not allowed", control_mend(name));
  }
}

std::uint32_t find_repeated_key(const Tree& tree, std::uint32_t index, std::vector<std::uint32_t>& scratch) {
  constexpr std::uint32_t few = 16;
  const auto& nodes = tree.nodes;
  const auto& map = nodes[index];
  if (map.count < 2) return 0;
  if (map.count <= few) {
    for (auto at = nodes[index + 1].next; at < map.next; at = nodes[at].next)
      for (auto earlier = index + 1; earlier < at; earlier = nodes[earlier].next)
        if (nodes[earlier].key_size == nodes[at].key_size && nodes[earlier].key_view() == nodes[at].key_view()) return at;
    return 0;
  }
  scratch.clear();
  for (auto at = index + 1; at < map.next; at = nodes[at].next) scratch.push_back(at);
  std::ranges::sort(scratch, [&](std::uint32_t a, std::uint32_t b) {
    const int order = nodes[a].key_view().compare(nodes[b].key_view());
    return order != 0 ? order < 0 : a < b;
  });
  std::uint32_t first = 0;
  for (std::size_t i = 1; i < scratch.size(); ++i)
    if (nodes[scratch[i]].key_view() == nodes[scratch[i - 1]].key_view() && (first == 0 || scratch[i] < first)) first = scratch[i];
  return first;
}

}  // namespace leeboard::io
