// Folds scalars and comments at blanks.
#include "io/fold_yaml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "io/yaml_slips.hpp"

namespace leeboard::io {

namespace {
// The code point that begins here and its length; a byte that begins none stands for itself.
std::pair<unsigned, std::size_t> code_point(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t place) { return static_cast<unsigned>(static_cast<unsigned char>(text[place])); };
  const unsigned first = byte(at);
  const std::size_t length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (at + length > text.size()) return {first, 1};
  unsigned value = length == 1 ? first : first & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) value = (value << 6U) | (byte(at + i) & 0x3FU);
  return {value, length};
}

// Controls, and what nobody sees: blanks that are none, marks of direction, hyphens that show only at a line's end.
bool must_escape(unsigned c) {
  return c < 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0xAD || (c >= 0x2000 && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) ||
         (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

using MayBreak = std::function<bool(std::size_t)>;

// Breaks at the last blank that leaves a line within its width, else at the first one after; the blank itself goes.
std::vector<std::string> fold(std::string_view text, std::size_t first, std::size_t width, const MayBreak& may_break) {
  std::vector<std::string> lines;
  std::size_t start = 0, best = text.npos, columns = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80) ++columns;
    const auto room = lines.empty() ? first : width;
    // A blank at `at` ends a line of columns - 1.
    if (text[at] == ' ' && at > start && at + 1 < text.size() && text[at - 1] != ' ' && text[at + 1] != ' ' && may_break(at)) {
      if (columns - 1 <= room || best == text.npos) best = at;
    }
    if (columns > room && best != text.npos && best > start) {
      lines.emplace_back(text.substr(start, best - start));
      start = best + 1;
      columns = count_columns(text.substr(start, at + 1 - start));
      best = text.npos;
    }
  }
  lines.emplace_back(text.substr(start));
  return lines;
}
}  // namespace

std::size_t count_columns(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

std::string quote_yaml(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = code_point(text, at);
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') out += "\\n";
    else if (c == '\t') out += "\\t";
    else if (must_escape(c)) out += fmt::format("\\u{:04x}", c);
    else out.append(text.substr(at, length));
    at += length;
  }
  return out + '"';
}

bool fits_folded(std::string_view text, std::size_t width) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ') return false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = code_point(text, at);
    if (must_escape(c)) return false;
    at += length;
  }
  return std::ranges::all_of(fold_words(text, width), [&](const auto& line) { return count_columns(line) <= width; });
}

std::vector<std::string> fold_words(std::string_view text, std::size_t width) {
  return fold(text, width, width, [](std::size_t) { return true; });
}

std::vector<std::string> fold_quoted(std::string_view text, std::size_t first, std::size_t width) {
  // A line that reads like a key would be taken for a quote that nobody closed.
  const auto quoted = quote_yaml(text);
  auto lines = fold(quoted, first, width, [&](std::size_t at) { return !reads_like_key(std::string_view(quoted).substr(at + 1)); });
  // A word that no line holds goes on behind a line break that is escaped. Never within an escape, which has six bytes at most.
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto room = std::max<std::size_t>(i == 0 ? first : width, 20);
    if (count_columns(lines[i]) <= room) continue;
    std::size_t cut = 0;
    for (std::size_t at = 0, columns = 0; at < lines[i].size();) {
      const auto start = at;
      if (lines[i][at] == '\\') at += at + 1 < lines[i].size() && lines[i][at + 1] == 'u' ? 6 : 2;
      else at += code_point(lines[i], at).second;
      columns += count_columns(std::string_view(lines[i]).substr(start, at - start));
      if (columns + 1 > room) break;
      // What begins a line must be no blank, for those are taken as indentation.
      if (at < lines[i].size() && lines[i][at] != ' ' && lines[i][start] != ' ' && !reads_like_key(std::string_view(lines[i]).substr(at))) cut = at;
    }
    if (cut == 0 || cut >= lines[i].size()) continue;
    auto rest = lines[i].substr(cut);
    lines[i] = lines[i].substr(0, cut) + '\\';
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
  }
  return lines;
}

std::vector<std::string> fold_plain(std::string_view text, std::size_t first, std::size_t width) {
  std::vector<std::string> lines;
  // Each line break that it says is an empty line.
  for (std::size_t start = 0;;) {
    const auto end = std::min(text.find('\n', start), text.size());
    const auto part = text.substr(start, end - start);
    const auto safe = [&](std::size_t at) {
      const auto c = static_cast<unsigned char>(part[at + 1]);
      return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '(' || c >= 0x80;
    };
    for (auto& line : fold(part, lines.empty() ? first : width, width, safe)) lines.push_back(std::move(line));
    if (end == text.size()) return lines;
    if (!part.empty()) lines.emplace_back();
    start = end + 1;
  }
}

std::vector<std::string> fold_comment(std::string_view comment, std::size_t width) {
  const auto words = std::min(comment.find_first_not_of("# "), comment.size());
  const std::string lead(comment.substr(0, words));
  auto lines = fold(comment.substr(words), width - std::min(width, words), width - std::min(width, words), [](std::size_t) { return true; });
  for (auto& line : lines) line = lead + line;
  return lines;
}

}  // namespace leeboard::io
