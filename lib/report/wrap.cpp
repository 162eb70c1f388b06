// Breaking and padding by display width.
#include "report/wrap.hpp"

#include "io/utf8.hpp"

namespace leeboard::report {

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t columns = 0;
  for (std::size_t at = 0; at <= text.size();) {
    auto end = text.find_first_of(" \n", at);
    if (end == std::string_view::npos) end = text.size();
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
