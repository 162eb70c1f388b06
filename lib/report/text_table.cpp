// Lays out tables and blocks for people.
#include "report/text_table.hpp"

#include <algorithm>

#include "io/escape.hpp"
#include "io/utf8.hpp"
#include "report/wrap.hpp"

namespace leeboard::report {

namespace {
std::string fit(const std::string& cell, std::size_t width) {
  if (io::display_width(cell) <= width) return cell;
  return std::string(io::cut_to_width(cell, width - 1)) + "…";
}
}  // namespace

std::string cut_name(const std::string& name) { return fit(name, 40); }

TextTable::TextTable(std::vector<std::string> headings) : headings_(std::move(headings)) {}

void TextTable::row(std::vector<std::string> cells) {
  cells.resize(headings_.size());
  for (auto& cell : cells) cell = io::escape_terminal(cell);
  rows_.push_back(std::move(cells));
}

std::string TextTable::blocks(std::size_t width) const {
  std::string out;
  for (const auto& row : rows_) {
    if (!out.empty()) out += '\n';
    for (std::size_t i = 0; i < headings_.size(); ++i) {
      const auto label = headings_[i] + ": ";
      if (width == 0) out += label + row[i] + "\n";
      else if (row[i].empty()) out += label + "\n";
      else out += hang(label, row[i], width);
    }
  }
  return out;
}

// The widest columns give way until all fit, none below its longest word; empty where even that is too wide.
std::vector<std::size_t> TextTable::fitted(std::size_t width) const {
  std::vector<std::size_t> widths, least;
  for (std::size_t i = 0; i < headings_.size(); ++i) {
    auto widest = io::display_width(headings_[i]);
    auto word = longest_word(headings_[i]);
    for (const auto& row : rows_) {
      widest = std::max(widest, io::display_width(row[i]));
      word = std::max(word, longest_word(row[i]));
    }
    widths.push_back(widest);
    least.push_back(word);
  }
  if (width == 0) return widths;
  std::size_t total = 0;
  for (const auto part : widths) total += part + 2;
  while (total > width + 2) {
    std::size_t at = widths.size();
    for (std::size_t i = 0; i < widths.size(); ++i)
      if (widths[i] > least[i] && (at == widths.size() || widths[i] > widths[at])) at = i;
    if (at == widths.size()) return {};
    --widths[at];
    --total;
  }
  return widths;
}

std::string TextTable::render(const Look& look, std::size_t width) const {
  const auto columns = look.width_or(width);
  if (look.plain || (columns > 0 && columns < narrowest_table)) return blocks(look.width);
  const auto widths = fitted(columns);
  if (widths.empty()) return blocks(columns);
  std::string out;
  const auto line = [&](const std::vector<std::string>& cells) {
    std::vector<std::vector<std::string>> wrapped;
    std::size_t height = 1;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      wrapped.push_back(columns == 0 ? std::vector{cells[i]} : wrap(cells[i], widths[i]));
      height = std::max(height, wrapped.back().size());
    }
    for (std::size_t at = 0; at < height; ++at) {
      std::string text;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto cell = at < wrapped[i].size() ? wrapped[i][at] : std::string();
        text += i + 1 < cells.size() ? pad(cell, widths[i] + 2, false) : cell;
      }
      while (!text.empty() && text.back() == ' ') text.pop_back();
      out += text + "\n";
    }
  };
  line(headings_);
  for (const auto& row : rows_) line(row);
  return out;
}

}  // namespace leeboard::report
