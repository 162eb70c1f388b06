// Lays out tables and blocks for people.
#include "report/text_table.hpp"

#include <algorithm>

#include "io/escape.hpp"
#include "io/utf8.hpp"

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

std::string TextTable::render(bool plain, std::size_t width) const {
  std::string out;
  if (plain) {
    for (const auto& row : rows_) {
      if (!out.empty()) out += '\n';
      for (std::size_t i = 0; i < headings_.size(); ++i) out += headings_[i] + ": " + row[i] + "\n";
    }
    return out;
  }
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < headings_.size(); ++i) {
    auto widest = io::display_width(headings_[i]);
    for (const auto& row : rows_) widest = std::max(widest, io::display_width(row[i]));
    widths.push_back(widest);
  }
  if (width > 0) {
    std::size_t total = 0;
    for (const auto part : widths) total += part + 2;
    while (total > width + 2) {
      const auto widest = std::ranges::max_element(widths);
      if (*widest <= 8) break;
      --*widest;
      --total;
    }
  }
  const auto line = [&](const std::vector<std::string>& cells) {
    std::string text;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto cell = fit(cells[i], widths[i]);
      text += cell;
      if (i + 1 < cells.size()) text += std::string(widths[i] - io::display_width(cell) + 2, ' ');
    }
    while (!text.empty() && text.back() == ' ') text.pop_back();
    out += text + "\n";
  };
  line(headings_);
  for (const auto& row : rows_) line(row);
  return out;
}

}  // namespace leeboard::report
