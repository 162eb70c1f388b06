// Tables of short cells for people.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leeboard::report {

/// A name as a terminal shows it in a list: at most 40 columns, cut with "…".
std::string cut_name(const std::string& name);

/// A table of short cells for people: aligned columns on a terminal, `label: value` blocks with --plain.
class TextTable {
 public:
  explicit TextTable(std::vector<std::string> headings);
  void row(std::vector<std::string> cells);
  /// Fitted to `width` columns (0: no limit); cells are escaped for the terminal.
  std::string render(bool plain, std::size_t width) const;
  bool empty() const { return rows_.empty(); }

 private:
  std::vector<std::string> headings_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace leeboard::report
