// Cites, words and numbers of texts.
#include "catalog/lint_cites.hpp"

#include <fmt/format.h>

#include "base/nearest.hpp"

namespace leeboard::catalog {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

void check_cites(const Guidelines& rows, const Where& where, std::string_view of, const std::vector<std::string>& cites, Diagnostics& faults) {
  for (const auto& cite : cites) {
    if (rows.evidence(cite)) continue;
    const auto mark = cite.find('#');
    if (mark != std::string::npos && rows.find(std::string_view(cite).substr(0, mark)))
      faults.add(where, fmt::format("`{}` cites `{}`, and the row has no such part", of, cite), "parts are counted from 0");
    else
      faults.add(where, fmt::format("`{}` cites `{}`, which is no row", of, cite), did_you_mean(std::string_view(cite).substr(0, mark), rows.ids()));
  }
}

void check_words(const std::vector<HarmfulWord>& words, const Where& where, std::string_view of, std::string_view text, Diagnostics& faults) {
  for (const auto& found : find_harmful_words(words, text))
    faults.add(where, fmt::format("stigmatising-term: {} says \"{}\"", of, found.word), fmt::format("say it so: {}", found.instead));
}

std::set<std::string> numbers_in(std::string_view text) {
  std::set<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with("{{")) {
      const auto end = text.find("}}", at);
      at = end == std::string_view::npos ? text.size() : end + 2;
      continue;
    }
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    const bool named = (at > 0 && is_letter(text[at - 1])) || (at > 1 && text[at - 1] == '-' && is_letter(text[at - 2]));
    const auto from = at;
    while (at < text.size() && (is_digit(text[at]) || (text[at] == '.' && at + 1 < text.size() && is_digit(text[at + 1])))) ++at;
    if (!named) out.emplace(text.substr(from, at - from));
  }
  return out;
}

std::vector<std::string> unsourced_numbers(const Guidelines& rows, const std::vector<std::string>& cites, std::string_view text) {
  std::set<std::string> known;
  for (const auto& cite : cites)
    if (const auto* row = rows.find(std::string_view(cite).substr(0, cite.find('#')))) {
      known.merge(numbers_in(row->statement));
      for (const auto& part : row->parts) known.merge(numbers_in(part.text));
    }
  std::vector<std::string> out;
  for (const auto& number : numbers_in(text))
    if (!known.contains(number)) out.push_back(number);
  return out;
}

}  // namespace leeboard::catalog
