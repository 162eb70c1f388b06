// Puts words together.
#include "report/text_words.hpp"

namespace leeboard::report {

std::string listed(const std::vector<std::string>& words, std::string_view between) {
  std::string out;
  for (const auto& word : words) out.append(out.empty() ? "" : between).append(word);
  return out;
}

}  // namespace leeboard::report
