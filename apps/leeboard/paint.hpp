// Colour for a terminal, drawn from the signs and words that stand in the text already: without it nothing is lost.
#pragma once

#include <string>
#include <string_view>

namespace leeboard::app {

/// Whole lines with the escape codes of the eight basic colours: `!!!` and `!!` red, `!` `?` `??` yellow, `+` and `[x]` green, headings bold,
/// rules and ids of records dim.
std::string paint(std::string_view text);

/// A message on standard error: "leeboard: error" red, "leeboard: warning" yellow.
std::string paint_message(std::string_view text);

}  // namespace leeboard::app
