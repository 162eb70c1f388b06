// YAML text to a document, with all bounds checked before a tree exists.
#pragma once

#include <cstddef>
#include <string_view>

#include "io/node.hpp"

namespace leeboard::io {

/// Limits of a YAML text.
struct YamlLimits {
  std::size_t bytes = 1024 * 1024;
  std::size_t depth = 32;
  std::size_t nodes = 50'000;
};

/// Throws Error{bad_input} with file:line:column: over a limit, not UTF-8, control characters, anchors, aliases, tags,
/// merge keys, duplicate keys, a second document, or no YAML at all. An empty text is an error.
Document read_yaml(std::string_view text, std::string_view source, const YamlLimits& limits = {});

}  // namespace leeboard::io
