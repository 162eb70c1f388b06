// Tries each delimiter on the first rows. Sure is only what one of them explains and no other does.
#include "io/csv_sniff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/error.hpp"

namespace leeboard::io {

namespace {
constexpr std::array delimiters{',', ';', '\t', '|'};
constexpr std::size_t most_rows = 25;

struct Row {
  std::uint64_t line = 0;
  std::vector<std::string_view> cells;

  std::size_t filled() const {
    return static_cast<std::size_t>(std::ranges::count_if(cells, [](auto cell) { return !cell.empty(); }));
  }
  /// Cells that hold a letter: what a heading is, and a number or a date is not.
  std::size_t texts() const {
    return static_cast<std::size_t>(std::ranges::count_if(cells, [](auto cell) {
      return std::ranges::any_of(cell,
                                 [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; });
    }));
  }
};

std::string_view trim_name(std::string_view text) {
  const auto cut = [&](std::string_view blank, bool front) {
    if (!(front ? text.starts_with(blank) : text.ends_with(blank))) return false;
    if (front) text.remove_prefix(blank.size());
    else text.remove_suffix(blank.size());
    return true;
  };
  constexpr std::string_view nbsp = "\xC2\xA0";
  for (const bool front : {true, false})
    while (cut(" ", front) || cut("\t", front) || cut(nbsp, front) || cut("\r", front)) continue;
  return text;
}

std::vector<Row> rows_of(std::string_view text, char delimiter) {
  std::vector<Row> rows;
  std::uint64_t line = 1;
  Row row{line, {}};
  std::size_t begin = 0;
  bool quoted = false;
  const auto end_cell = [&](std::size_t at) { row.cells.push_back(trim_name(text.substr(begin, at - begin))); };
  for (std::size_t at = 0; at <= text.size() && rows.size() < most_rows; ++at) {
    const char c = at < text.size() ? text[at] : '\n';
    if (c == '"' && (quoted || at == begin)) quoted = !quoted;
    else if (c == '"' && at > begin && text[at - 1] == '"') quoted = true;
    else if (c == '\n') {
      ++line;
      if (quoted && at < text.size()) continue;
      end_cell(at);
      if (row.cells.size() > 1 || !row.cells.front().empty()) rows.push_back(std::move(row));
      row = {line, {}};
      begin = at + 1;
    } else if (c == delimiter && !quoted) {
      end_cell(at);
      begin = at + 1;
    }
  }
  return rows;
}

/// Where the header is: 0 for the first row.
std::size_t find_header(const std::vector<Row>& rows) {
  std::size_t widest = 0;
  for (const auto& row : rows) widest = std::max(widest, row.filled());
  for (std::size_t at = 0; at + 1 < rows.size(); ++at) {
    if (rows[at].filled() * 2 <= widest && rows[at].filled() < 4) continue;  // a title, or "Printed by:" and a name
    if (at == 0) return 0;
    if (rows[at].texts() < 2 || rows[at].texts() < rows[at].filled()) return 0;
    auto cells = rows[at].cells;
    while (!cells.empty() && cells.back().empty()) cells.pop_back();
    const std::set<std::string_view> names(cells.begin(), cells.end());
    const bool whole = names.size() == cells.size() && !names.contains("");
    return whole && rows[at + 1].cells.size() == rows[at].cells.size() ? at : 0;
  }
  return 0;
}

struct Trial {
  char delimiter = ',';
  std::vector<Row> rows;
  std::size_t header = 0;
  std::size_t width() const { return rows.empty() ? 0 : rows[header].cells.size(); }
  bool steady() const {
    return std::ranges::all_of(rows.begin() + static_cast<std::ptrdiff_t>(header), rows.end(),
                               [&](const auto& row) { return row.cells.size() == width(); });
  }
};

char choose(const std::vector<Trial>& fitting) {
  if (fitting.empty()) return ',';
  if (fitting.size() == 1) return fitting.front().delimiter;
  const Trial* only = nullptr;
  int steady = 0;
  for (const auto& trial : fitting)
    if (trial.steady()) {
      only = &trial;
      ++steady;
    }
  if (steady == 1) return only->delimiter;
  if (std::ranges::find(fitting, ',', &Trial::delimiter) != fitting.end()) return ',';
  throw Error{ErrorKind::bad_input, fmt::format("whether {} or {} stands between the cells cannot be told", format_delimiter(fitting[0].delimiter),
                                                format_delimiter(fitting[1].delimiter))}
      .mend_with("say `delimiter` in a mapping file");
}

/// "sep=;" on the first line, which spreadsheets read and hide.
std::optional<char> separator_line(std::string_view text, std::size_t& size) {
  const auto end = text.find('\n');
  auto line = text.substr(0, end);
  if (line.ends_with('\r')) line.remove_suffix(1);
  if (line.size() == 7 && line.front() == '"' && line.back() == '"') line = line.substr(1, 5);
  if (line.size() != 5 || end == text.npos) return std::nullopt;
  for (std::size_t at = 0; at < 4; ++at)
    if ((line[at] | ' ') != "sep="[at]) return std::nullopt;
  size = end + 1;
  return line[4];
}

[[noreturn]] void refuse(char found, char said) {
  throw Error{ErrorKind::bad_input,
              fmt::format("the cells have {} between them, and the map says {}", format_delimiter(found), format_delimiter(said))}
      .mend_with(fmt::format("write delimiter: {} in the map, or leave it out", found == '\t' ? "tab" : fmt::format("\"{}\"", found)));
}
}  // namespace

std::string format_delimiter(char delimiter) {
  return delimiter == ',' ? "a comma" : delimiter == ';' ? "a semicolon" : delimiter == '\t' ? "a tab" : std::string(1, delimiter);
}

CsvShape find_csv_shape(std::string_view text, std::optional<char> said, std::uint64_t header_row) {
  CsvShape shape;
  if (const auto separator = separator_line(text, shape.skip)) {
    if (said && *said != *separator) refuse(*separator, *said);
    shape.delimiter = *separator;
    if (!said) shape.found.push_back(fmt::format("{} between its cells, as its first line says", format_delimiter(*separator)));
    return shape;
  }
  std::vector<Trial> fitting;
  for (const char delimiter : delimiters) {
    Trial trial{delimiter, rows_of(text, delimiter), 0};
    if (header_row > 0) {
      const auto at = std::ranges::find(trial.rows, header_row, &Row::line);
      if (at != trial.rows.end()) trial.header = static_cast<std::size_t>(at - trial.rows.begin());
    } else {
      trial.header = find_header(trial.rows);
    }
    if (trial.width() > 1) fitting.push_back(std::move(trial));
  }
  if (said) {
    shape.delimiter = *said;
    const bool fits = std::ranges::find(fitting, *said, &Trial::delimiter) != fitting.end();
    const bool usual = std::ranges::find(delimiters, *said) != delimiters.end();
    if (!fits && usual && fitting.size() == 1 && fitting.front().steady()) refuse(fitting.front().delimiter, *said);
  } else {
    shape.delimiter = choose(fitting);
    if (shape.delimiter != ',') shape.found.push_back(fmt::format("{} between its cells", format_delimiter(shape.delimiter)));
  }
  const auto chosen = std::ranges::find(fitting, shape.delimiter, &Trial::delimiter);
  if (header_row == 0 && chosen != fitting.end() && chosen->header > 0) {
    shape.header_row = chosen->rows[chosen->header].line;
    shape.found.push_back(fmt::format("its header is on line {}", shape.header_row));
  }
  return shape;
}

std::size_t find_header_row(const std::vector<std::vector<std::string_view>>& rows) {
  std::vector<Row> trial;
  for (const auto& cells : rows) {
    trial.push_back({trial.size() + 1, {}});
    for (const auto cell : cells) trial.back().cells.push_back(trim_name(cell));
  }
  return find_header(trial);
}

std::vector<std::string> header_names(const std::vector<std::string_view>& cells) {
  std::vector<std::string> names;
  for (const auto cell : cells) names.emplace_back(trim_name(cell));
  while (names.size() > 1 && names.back().empty()) names.pop_back();
  std::map<std::string, int, std::less<>> count;
  for (auto& name : names)
    if (const int nth = ++count[name]; nth > 1 && !name.empty()) name += fmt::format("#{}", nth);
  return names;
}

}  // namespace leeboard::io
