// Quotes and guards the cells of CSV output.
#include "io/csv_writer.hpp"

#include "io/json_number.hpp"

namespace leeboard::io {
namespace {

bool looks_like_formula(std::string_view text) {
  // Spreadsheets drop blanks and quotes before they look for a formula.
  const auto first = text.find_first_not_of(" \"'");
  if (first == text.npos || std::string_view("=+-@\t\r\n").find(text[first]) == std::string_view::npos) return false;
  return !is_json_number(text);
}

template <typename Cells>
std::string join(const Cells& cells, CsvStyle style, char delimiter) {
  std::string out;
  bool first = true;
  for (const auto& cell : cells) {
    if (!first) out += delimiter;
    first = false;
    out += csv_cell(cell, style, delimiter);
  }
  // A row of one empty cell would be a blank line, which is no record.
  if (cells.size() == 1 && out.empty()) out = "\"\"";
  return out + '\n';
}

}  // namespace

std::string csv_cell(std::string_view text, CsvStyle style, char delimiter) {
  const bool guard = style == CsvStyle::guarded && looks_like_formula(text);
  const char special[] = {delimiter, '"', '\r', '\n'};
  if (!guard && text.find_first_of(std::string_view(special, sizeof special)) == text.npos) return std::string(text);
  std::string out = guard ? "\"'" : "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string csv_row(std::span<const std::string> cells, CsvStyle style, char delimiter) { return join(cells, style, delimiter); }
std::string csv_row(std::span<const std::string_view> cells, CsvStyle style, char delimiter) { return join(cells, style, delimiter); }

}  // namespace leeboard::io
