// What `leeboard --version` says.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace leeboard::app {

struct Globals;

/// Names of all shapes that this release reads and writes, sorted; `leeboard.version/1` lists them.
std::span<const std::string_view> known_schemas();

/// One line for people; with --json the version, the layout of the store, the shapes and the digest of the definitions.
std::string version_text(const Globals& globals);

}  // namespace leeboard::app
