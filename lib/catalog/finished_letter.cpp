// Looks through finished letters.
#include "catalog/finished_letter.hpp"

#include <fmt/format.h>

#include "base/words.hpp"
#include "catalog/letter.hpp"
#include "catalog/notices.hpp"

namespace leeboard::catalog {

namespace {
// Bytes beyond ASCII belong to letters.
bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80; }

/// Small letters, one blank between words: a hyphen or the end of a line hides no phrase.
std::string plain(std::string_view text) {
  auto out = lower_ascii(text);
  for (auto& c : out)
    if (c == '-') c = ' ';
  return single_spaced(out);
}

/// Where a phrase stands whole in a plain text, or npos.
std::size_t find_whole(std::string_view text, std::string_view phrase, bool plural) {
  if (phrase.empty()) return text.npos;
  for (auto at = text.find(phrase); at != text.npos; at = text.find(phrase, at + 1)) {
    auto end = at + phrase.size();
    if (plural && end < text.size() && text[end] == 's') ++end;
    if ((at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end]))) return at;
  }
  return text.npos;
}

void take_out(std::string& text, std::string_view phrase) {
  for (auto at = find_whole(text, phrase, false); at != text.npos; at = find_whole(text, phrase, false)) text.replace(at, phrase.size(), "*");
}
}  // namespace

bool says_word(std::string_view text, std::string_view word) { return find_whole(plain(text), plain(word), true) != text.npos; }

std::vector<std::string> find_letter_faults(const LetterText& letter, std::string_view text, const FinishedLook& look) {
  std::vector<std::string> faults;
  auto rest = plain(text);
  for (const auto& word : letter.form.must_say)
    if (find_whole(rest, plain(word), true) == rest.npos) faults.push_back(fmt::format("it does not say `{}`", word));
  if (look.notice != nullptr) {
    const auto words = plain(look.notice->text());
    if (const auto at = rest.find(words); at == rest.npos) faults.push_back(fmt::format("the notice of {} is not in it whole", look.notice->source));
    else rest.replace(at, words.size(), "*");
  }
  for (const auto& own : look.own) take_out(rest, plain(own));
  for (const auto& word : letter.form.must_not_say)
    if (find_whole(rest, plain(word), true) != rest.npos) faults.push_back(fmt::format("it says `{}`", word));
  for (const auto& word : look.barred)
    if (find_whole(rest, plain(word), false) != rest.npos) faults.push_back(fmt::format("it says `{}`", word));
  return faults;
}

}  // namespace leeboard::catalog
