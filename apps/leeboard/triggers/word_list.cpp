// Joining and splitting lists of words.
#include "leeboard/triggers/word_list.hpp"

#include <algorithm>

namespace leeboard::app {

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string out;
  for (const auto& word : words) out.append(out.empty() ? std::string_view{} : between).append(word);
  return out;
}

std::vector<std::string> split(std::string_view line, std::string_view at) {
  std::vector<std::string> out(1);
  for (const char c : line) {
    if (at.find(c) == std::string_view::npos) out.back() += c;
    else if (!out.back().empty()) out.emplace_back();
  }
  for (auto& word : out) {
    while (word.starts_with(' ')) word.erase(0, 1);
    while (word.ends_with(' ')) word.pop_back();
  }
  std::erase(out, "");
  return out;
}

bool holds(const std::vector<std::string>& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

}  // namespace leeboard::app
