// Puts words together and cuts them to size.
#include "report/text_words.hpp"

#include <fmt/format.h>

#include "io/utf8.hpp"

namespace leeboard::report {

std::string count_of(long long count, std::string_view one, std::string_view many) { return fmt::format("{} {}", count, count == 1 ? one : many); }

std::string one_line(std::string text) {
  for (auto& c : text)
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return text;
}

std::string cut(std::string_view text, std::size_t columns) {
  if (io::display_width(text) <= columns) return std::string(text);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    auto end = text.find(' ', at);
    if (end == text.npos) end = text.size();
    const auto longer = out + (out.empty() ? "" : " ") + std::string(text.substr(at, end - at));
    if (io::display_width(longer) + 1 > columns) break;
    out = longer;
    at = end + 1;
  }
  while (out.ends_with(',') || out.ends_with(';') || out.ends_with(':')) out.pop_back();
  return out + "…";
}

std::string shorten(std::string_view text, std::size_t columns) {
  if (const auto end = text.find(". "); end != text.npos) text = text.substr(0, end + 1);
  return cut(text, columns);
}

std::string listed(const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) out += (i == 0 ? "" : i + 1 == items.size() ? " and " : ", ") + items[i];
  return out;
}

std::string spaced(std::string_view word) {
  std::string out(word);
  for (auto& c : out)
    if (c == '_' || c == '-') c = ' ';
  return out;
}

}  // namespace leeboard::report
