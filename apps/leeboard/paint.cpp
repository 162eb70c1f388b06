// Reading signs, writing escape codes.
#include "leeboard/paint.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace leeboard::app {

namespace {
constexpr std::string_view red = "\x1b[1;31m", yellow = "\x1b[33m", green = "\x1b[32m", bold = "\x1b[1m", dim = "\x1b[2m", off = "\x1b[0m";

std::string in(std::string_view colour, std::string_view text) { return std::string(colour).append(text).append(off); }

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of(line.front()) == line.npos && (line[0] == '-' || line[0] == '=');
}

// "SAFETY OPEN (9)": a group of a list.
bool is_group(std::string_view line) {
  const auto letters = std::ranges::count_if(line, is_capital);
  return letters >= 3 && is_capital(line.front()) &&
         std::ranges::none_of(line.substr(0, line.find('(')), [](char c) { return c >= 'a' && c <= 'z'; });
}

// A record's own id, which people need to copy and rarely to read: A-12, PL-2, I-7. A person's code is read first and stays as it is.
bool is_id(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kinds{"A-", "V-", "PL-", "I-", "T-", "X-", "EP-"};
  return std::ranges::any_of(kinds, [&](std::string_view kind) {
    return word.starts_with(kind) && word.size() > kind.size() && std::ranges::all_of(word.substr(kind.size()), is_digit);
  });
}

std::string with_dim_ids(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const auto end = std::min(line.find_first_of(" ,;:()", at), line.size());
    const auto word = line.substr(at, end - at);
    out += is_id(word) ? in(dim, word) : std::string(word);
    if (end < line.size()) out += line[end];
    at = end + 1;
  }
  return out;
}

std::string painted_line(std::string_view line, bool heading) {
  if (line.empty()) return {};
  if (is_rule(line)) return in(dim, line);
  if (heading || is_group(line)) return in(bold, line);
  auto from = std::min(line.find_first_not_of(' '), line.size());
  if (line.substr(from).starts_with("- ")) from += 2;
  const auto end = std::min(line.find(' ', from), line.size());
  const auto sign = line.substr(from, end - from);
  const auto before = line.substr(0, from), after = line.substr(end);
  if (sign == "!!!" || sign == "!!") return std::string(before) + in(red, line.substr(from));
  if (sign == "!" || sign == "?" || sign == "??") return std::string(before) + in(yellow, sign) + with_dim_ids(after);
  if (sign == "+" || sign == "[x]") return std::string(before) + in(green, sign) + with_dim_ids(after);
  return with_dim_ids(line);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}
}  // namespace

std::string paint(std::string_view text) {
  const auto lines = lines_of(text);
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool heading = i + 1 < lines.size() && is_rule(lines[i + 1]) && !is_rule(lines[i]);
    out += painted_line(lines[i], heading);
    if (i + 1 < lines.size()) out += '\n';
  }
  return out;
}

std::string paint_message(std::string_view text) {
  for (const auto& [head, colour] : {std::pair<std::string_view, std::string_view>{"leeboard: error", red}, {"leeboard: warning", yellow}}) {
    if (!text.starts_with(head)) continue;
    const auto end = std::min(text.find(": ", head.size()), text.size());
    return in(colour, text.substr(0, end)) + std::string(text.substr(end));
  }
  return std::string(text);
}

}  // namespace leeboard::app
