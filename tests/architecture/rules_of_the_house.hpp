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

/// What the first include line of a file names; empty where it includes nothing.
std::string first_include(std::string_view text);

/// The rooms that lib/clinic joins and of which a file includes more than one, as "store and care"; empty for none or one.
std::string joined_rooms(std::string_view text);

}  // namespace house
