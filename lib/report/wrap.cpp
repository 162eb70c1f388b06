// Breaking and padding by display width.
#include "report/wrap.hpp"

#include <algorithm>
#include <array>

#include "io/utf8.hpp"

namespace leeboard::report {

namespace {
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Where a number must not part from what stands behind it: its unit, or more digits of a phone number.
bool belongs(std::string_view number, std::string_view next) {
  static constexpr std::array<std::string_view, 34> units{"mg",     "mcg",  "g",     "kg",      "ml",     "mL",      "h",      "min",   "d",
                                                          "day",    "days", "week",  "weeks",   "month",  "months",  "year",   "years", "hour",
                                                          "hours",  "%",    "ms",    "mmol/L",  "mmHg",   "bpm",     "points", "doses", "mg/mL",
                                                          "mg/day", "U/L",  "kg/m2", "minutes", "tablet", "tablets", "films"};
  if (number.empty() || !is_digit(number.back())) return false;
  while (!next.empty() && std::string_view(".,;:)").find(next.back()) != std::string_view::npos) next.remove_suffix(1);
  if (std::ranges::find(units, next) != units.end()) return true;
  const bool digits = next.size() >= 3 && std::ranges::all_of(next, [](char c) { return is_digit(c) || c == '-'; });
  return digits && number.size() >= 3 && std::ranges::all_of(number, [](char c) { return is_digit(c) || c == '-' || c == '+'; });
}

}  // namespace

std::size_t end_of_piece(std::string_view text, std::size_t at) {
  const auto end_of_word = [&](std::size_t from) { return std::min(text.find_first_of(" \n", from), text.size()); };
  auto begin = at;
  auto end = end_of_word(at);
  while (end > begin && end + 1 < text.size() && text[end] == ' ') {
    const auto next = end_of_word(end + 1);
    if (!belongs(text.substr(begin, end - begin), text.substr(end + 1, next - end - 1))) break;
    begin = end + 1;
    end = next;
  }
  return end;
}

std::size_t longest_word(std::string_view text) {
  std::size_t out = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = end_of_piece(text, at);
    out = std::max(out, io::display_width(text.substr(at, end - at)));
    at = end + 1;
  }
  return out;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t columns = 0;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = end_of_piece(text, at);
    const auto word = text.substr(at, end - at);
    const auto size = io::display_width(word);
    if (!word.empty()) {
      if (columns > 0 && columns + 1 + size > width) {
        lines.push_back(line);
        line.clear();
        columns = 0;
      }
      if (columns > 0) {
        line += ' ';
        ++columns;
      }
      line += word;
      columns += size;
    }
    if (end < text.size() && text[end] == '\n') {
      lines.push_back(line);
      line.clear();
      columns = 0;
    }
    at = end + 1;
  }
  if (!line.empty() || lines.empty()) lines.push_back(line);
  return lines;
}

std::string hang(std::string_view first, std::string_view text, std::size_t width) {
  std::string out;
  const std::string rest(first.size(), ' ');
  for (const auto& line : wrap(text, width - first.size())) out.append(out.empty() ? first : rest).append(line).append("\n");
  return out;
}

std::string pad(std::string_view text, std::size_t width, bool right) {
  const auto size = io::display_width(text);
  const std::string blanks(size < width ? width - size : 0, ' ');
  return right ? blanks + std::string(text) : std::string(text) + blanks;
}

}  // namespace leeboard::report
