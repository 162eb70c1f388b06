// Folds words of names.
#include "catalog/name_word.hpp"

#include <array>
#include <utility>

#include "io/utf8.hpp"

namespace leeboard::catalog {

namespace {
// Letters that Unicode does not take apart.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> letters{{{"ł", "l"},
                                                                                 {"ø", "o"},
                                                                                 {"đ", "d"},
                                                                                 {"ð", "d"},
                                                                                 {"æ", "ae"},
                                                                                 {"œ", "oe"},
                                                                                 {"ß", "ss"},
                                                                                 {"þ", "th"},
                                                                                 {"ħ", "h"},
                                                                                 {"ı", "i"},
                                                                                 {"ŋ", "n"},
                                                                                 {"ŧ", "t"}}};

std::string with_letters(std::string_view folded) {
  std::string out(folded);
  for (const auto& [from, to] : letters)
    for (auto at = out.find(from); at != std::string::npos; at = out.find(from, at + to.size())) out.replace(at, from.size(), to);
  return out;
}

bool is_apostrophe_at(std::string_view text, std::size_t at, std::size_t& size) {
  for (const std::string_view sign : {"'", "’", "‘", "ʼ", "`", "´"})
    if (text.substr(at).starts_with(sign)) {
      size = sign.size();
      return true;
    }
  return false;
}
}  // namespace

std::string fold_name_word(std::string_view word) {
  const auto folded = with_letters(io::fold_name(word));
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t size = 1;
    if (is_apostrophe_at(folded, at, size) || folded[at] == '.' || (folded[at] >= '0' && folded[at] <= '9')) {
      at += size;
      continue;
    }
    if (folded[at] == 'e' && at > 0 && (folded[at - 1] == 'a' || folded[at - 1] == 'o' || folded[at - 1] == 'u')) {
      ++at;
      continue;
    }
    out += folded[at++];
  }
  return out;
}

}  // namespace leeboard::catalog
