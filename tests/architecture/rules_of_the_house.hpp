// The layers, the third-party table and the forbidden words, as in CONTRIBUTING.md; each check takes text and gives faults.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace house {

/// "lib/io/node.cpp" belongs to "io", "apps/leeboard/run.cpp" to "apps", "apps/embed_definitions/main.cpp" to "tool".
std::string module_of(std::string_view path);

/// Faults of one file of a module: include edges, foreign headers, forbidden words, length, missing first comment.
std::vector<std::string> faults_in(std::string_view path, std::string_view text);

}  // namespace house
