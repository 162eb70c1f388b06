// A word is found where it begins a word of the text; what separates words are all signs but letters and digits.
#include "catalog/find_facts.hpp"

#include <algorithm>
#include <array>

namespace leeboard::catalog {
namespace {

bool is_sign_of_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80; }

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

/// `last_use` is found in `opioid.last_use_hours`: the word may hold separators itself.
bool begins_a_word(std::string_view text, std::string_view word) {
  for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
    if (at == 0 || !is_sign_of_word(text[at - 1]) || !is_sign_of_word(text[at])) return true;
  return false;
}

void add_values(std::string& to, const FactType& type) {
  for (const auto& value : type.values) to.append(" ").append(lower(value));
  for (const auto& [name, field] : type.fields) {
    if (name == "class") continue;  // words of the dictionary of medicines, which is looked up by itself
    to.append(" ").append(lower(name));
    add_values(to, field);
  }
}

/// What is searched: the name first, then the title, then everything.
std::array<std::string, 3> texts_of(const FactEntry& entry) {
  auto name = lower(entry.key);
  for (const auto& also : entry.also) name.append(" ").append(lower(also));
  auto title = name + " " + lower(entry.title);
  auto all = title + " " + lower(entry.question);
  add_values(all, entry.type);
  return {std::move(name), std::move(title), std::move(all)};
}

}  // namespace

std::vector<const FactEntry*> find_facts(const Vocabulary& vocabulary, std::span<const std::string> words) {
  std::vector<std::string> asked;
  for (const auto& word : words) asked.push_back(lower(word));
  std::array<std::vector<const FactEntry*>, 3> found;
  for (const auto& entry : vocabulary.entries()) {
    const auto texts = texts_of(entry);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (!std::ranges::all_of(asked, [&](const auto& word) { return begins_a_word(texts[i], word); })) continue;
      found[i].push_back(&entry);
      break;
    }
  }
  std::vector<const FactEntry*> out;
  for (const auto& part : found) out.insert(out.end(), part.begin(), part.end());
  return out;
}

std::vector<std::string> searched_words(const Vocabulary& vocabulary) {
  std::vector<std::string> out;
  for (const auto& entry : vocabulary.entries()) {
    const auto texts = texts_of(entry);
    out.push_back(entry.key);
    std::string word;
    for (const char c : texts.back() + " ") {
      if (is_sign_of_word(c)) {
        word.push_back(c);
        continue;
      }
      if (word.size() > 3) out.push_back(word);
      word.clear();
    }
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace leeboard::catalog
