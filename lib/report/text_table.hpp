// Tables of short cells for people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/look.hpp"

namespace leeboard::report {

/// A name as a terminal shows it in a list: at most 40 columns, cut with "…".
std::string cut_name(const std::string& name);

/// A table of short cells for people: aligned columns, or `label: value` blocks where the look asks for them.
class TextTable {
 public:
  explicit TextTable(std::vector<std::string> headings);
  void row(std::vector<std::string> cells);
  /// Fitted to the look's width, else to `width` columns (0: no limit): cells wrap at words, and a table that cannot fit becomes blocks.
  /// Cells are escaped for the terminal.
  std::string render(const Look& look, std::size_t width) const;
  bool empty() const { return rows_.empty(); }

 private:
  std::string blocks(std::size_t width) const;
  std::vector<std::size_t> fitted(std::size_t width) const;
  std::vector<std::string> headings_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace leeboard::report
