// Finds words that do harm.
#include "catalog/harmful_words.hpp"

#include <algorithm>

#include "base/words.hpp"
#include "catalog/definitions.hpp"
#include "catalog/read_scalar.hpp"

namespace leeboard::catalog {
namespace {

// Bytes beyond ASCII belong to letters; a hyphen joins words, so that `user-held` is not `user`.
bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || static_cast<unsigned char>(c) >= 0x80; }

bool stands_at(const std::string& text, std::size_t at, const std::string& word) {
  if (text.compare(at, word.size(), word) != 0) return false;
  const auto end = at + word.size();
  return (at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end]));
}

// What a site writes instead of a word stands in place of what is built in.
void lay_word(std::vector<HarmfulWord>& over, HarmfulWord word) {
  const auto same = std::ranges::find(over, word.word, &HarmfulWord::word);
  if (same == over.end()) over.push_back(std::move(word));
  else *same = std::move(word);
}

}  // namespace

std::vector<HarmfulWord> load_harmful_words(const Definitions& definitions) {
  std::vector<HarmfulWord> out;
  Diagnostics diagnostics;
  for (const auto& file : definitions.list("words.yaml")) {
    io::MapReader map(definitions.open(file).root(), diagnostics);
    map.allow("schema");
    const auto list = map.required("words");
    map.finish();
    if (!list) continue;
    for (const auto item : list->items()) {
      io::MapReader entry(item, diagnostics);
      const auto instead = read_text(entry, "instead", true);
      for (const auto& word : read_texts(entry, "words"))
        if (!word.empty()) lay_word(out, {lower_ascii(word), instead});
      entry.finish();
    }
  }
  diagnostics.throw_if_any("the list of harmful words cannot be used");
  return out;
}

std::vector<HarmfulWord> find_harmful_words(const std::vector<HarmfulWord>& words, std::string_view text) {
  std::vector<HarmfulWord> out;
  const auto small = lower_ascii(text);
  for (std::size_t at = 0; at < small.size(); ++at) {
    const HarmfulWord* longest = nullptr;
    for (const auto& word : words)
      if ((!longest || word.word.size() > longest->word.size()) && stands_at(small, at, word.word)) longest = &word;
    if (!longest) continue;
    out.push_back(*longest);
    at += longest->word.size() - 1;
  }
  return out;
}

}  // namespace leeboard::catalog
