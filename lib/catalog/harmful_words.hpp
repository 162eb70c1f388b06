// Words that do harm, with what to write instead (data/words.yaml).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leeboard::catalog {

class Definitions;

/// One word or phrase, in small letters.
struct HarmfulWord {
  std::string word;
  std::string instead;
};

/// Reads words.yaml of both layers; a site adds to the list. Throws bad_input with all problems.
std::vector<HarmfulWord> load_harmful_words(const Definitions& definitions);

/// The words that a text holds, as whole words in any letter case; the longest where several begin at one place.
std::vector<HarmfulWord> find_harmful_words(const std::vector<HarmfulWord>& words, std::string_view text);

}  // namespace leeboard::catalog
