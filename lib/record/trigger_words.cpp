// Closed lists of words of triggers.
#include "record/trigger_words.hpp"

namespace leeboard {

const std::vector<std::string>& logged_kinds() {
  static const std::vector<std::string> words = [] {
    auto all = all_words<TriggerEventKind>();
    std::erase(all, format_word(TriggerEventKind::withdrawn));
    return all;
  }();
  return words;
}

}  // namespace leeboard
