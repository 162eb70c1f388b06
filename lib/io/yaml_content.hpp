// What a YAML text says, whatever its layout, as one digest.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace leeboard::io {

/// "sha256:..." over keys, texts and scalar kinds in their order; comments, notation and layout do not count. Documents that were put one
/// behind the other are one, so a key may stand twice. Nothing for what is no YAML.
std::optional<std::string> yaml_content_digest(std::string_view text);

}  // namespace leeboard::io
