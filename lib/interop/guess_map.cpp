// A guess is only as good as what both heading and cells say.
#include "interop/guess_map.hpp"

#include <algorithm>

#include "base/range.hpp"
#include "catalog/table_words.hpp"
#include "catalog/vocabulary.hpp"
#include "interop/cell_text.hpp"
#include "interop/column_forms.hpp"
#include "interop/intake_paths.hpp"

namespace leeboard::interop {

namespace {
constexpr std::size_t most_distinct = 12, most_samples = 3, longest_sample = 24;
constexpr std::string_view agree = "heading and cells agree";

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

/// What YAML reads as it stands.
bool is_plain_word(std::string_view text) {
  return !text.empty() && ((text.front() >= 'a' && text.front() <= 'z') || (text.front() >= 'A' && text.front() <= 'Z')) &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-") == text.npos;
}

bool holds(const std::vector<std::string>& words, const std::string& word) { return std::ranges::find(words, word) != words.end(); }
}  // namespace

struct MapGuess::Column {
  std::string name, path;
  ColumnForms forms;
  CellKind kind = CellKind::text;
  long long filled = 0, numbers = 0;
  std::vector<std::string> distinct;  ///< at most most_distinct
  bool many = false;
  bool settled = false, left_out = false;
  std::string format;                                       ///< said by a person
  std::vector<std::pair<std::string, std::string>> values;  ///< likewise

  void take(std::string_view cell) {
    if (cell.empty()) return;
    ++filled;
    forms.take(cell);
    if (parse_number(cell)) ++numbers;
    if (many || holds(distinct, std::string(cell))) return;
    if (distinct.size() == most_distinct) many = true;
    else distinct.emplace_back(cell);
  }

  std::string looks() const {
    if (filled == 0) return "empty";
    if (!forms.fitting().empty() && numbers < filled) return "dates";
    if (numbers == filled) return "numbers";
    if (!forms.numbers().empty()) return "numbers with a decimal mark";
    return many ? "text" : std::to_string(distinct.size()) + (distinct.size() == 1 ? " word" : " words");
  }
};

MapGuess::MapGuess(std::span<const std::string> header, char delimiter, const catalog::TableWords& words, const catalog::Vocabulary& vocabulary,
                   CellFits fits)
    : delimiter_(delimiter), words_(words), vocabulary_(vocabulary), fits_(std::move(fits)) {
  const auto known = intake_paths(vocabulary);
  std::vector<std::string> taken;
  for (const auto& name : header) {
    if (name.starts_with("leeboard_")) continue;
    Column column{name, guess_path(name, known, words), ColumnForms(words.date_formats), CellKind::text, 0, 0, {}, false, false, false, {}, {}};
    // Two columns cannot go to one path.
    if (holds(taken, column.path)) column.path.clear();
    // The second of two equal headings must stand in the map: nobody may take one for the other.
    if (const auto mark = name.find('#'); column.path.empty() && mark != name.npos && std::ranges::find(header, name.substr(0, mark)) != header.end())
      column.path = "patient.x_" + catalog::squeeze_heading(name.substr(0, mark)) + "_" + name.substr(mark + 1);
    if (!column.path.empty()) {
      taken.push_back(column.path);
      column.kind = cell_kind(column.path, vocabulary);
    }
    columns_.push_back(std::move(column));
  }
  // "Name" is the family name where another column has the given one; alone it may be all of it.
  const auto goes_to = [&](std::string_view path) { return std::ranges::find(columns_, path, &Column::path) != columns_.end(); };
  for (const auto& [path, beside] : words.beside) {
    if (goes_to(path) || !goes_to(beside.path)) continue;
    const auto found = std::ranges::find_if(
        columns_, [&](const auto& column) { return column.path.empty() && holds(beside.headings, catalog::squeeze_heading(column.name)); });
    if (found != columns_.end()) found->path = path;
  }
}

MapGuess::~MapGuess() = default;

void MapGuess::real_days() {
  for (auto& column : columns_) column.forms.real_days();
}

void MapGuess::take(std::span<const std::string_view> cells) {
  for (std::size_t at = 0; at < cells.size() && at < columns_.size(); ++at) columns_[at].take(trim_cell(cells[at]));
}

void MapGuess::guess_time(const Column& column, GuessedColumn& out) const {
  out.formats = column.forms.fitting();
  if (!column.format.empty() || out.formats.size() == 1) {
    const auto format = column.format.empty() ? out.formats.front() : column.format;
    if (format != "YYYY-MM-DD") out.format = format;
    out.sure = agree;
  } else if (column.filled > 0) {
    const auto near = out.formats.empty() ? column.forms.nearly() : std::string();
    if (near != "YYYY-MM-DD") out.format = near;
    out.doubt = !near.empty()                   ? near + " fits all but a few of its cells: rows with the others are rejected"
                : column.forms.has_two_orders() ? column.forms.dates()
                : out.formats.empty()           ? "no one form fits all its dates"
                                                : column.forms.dates() + ": add `format`";
  }
}

void MapGuess::guess_values(const Column& column, GuessedColumn& out) const {
  out.values = column.values;
  const auto is_said = [&](const std::string& cell) {
    return std::ranges::find(out.values, cell, &std::pair<std::string, std::string>::first) != out.values.end();
  };
  for (const auto& cell : column.distinct) {
    if (is_said(cell)) continue;
    if (out.path == "patient.sex_at_birth")
      for (const auto& [word, cells] : words_.sex_at_birth)
        if (holds(cells, catalog::squeeze_heading(cell))) out.values.emplace_back(cell, word);
    if (is_said(cell)) continue;
    const bool fits = out.path != "patient.sex_at_birth" && (!fits_ || fits_(out.path, cell));
    if (!fits) out.unread.push_back(cell);
  }
  // A list of values has every legal cell, also those that mean themselves.
  if (!out.values.empty())
    for (const auto& cell : column.distinct)
      if (!is_said(cell) && !holds(out.unread, cell)) out.values.emplace_back(cell, cell);
  const bool none_known = column.distinct.empty();
  if (!column.many && out.unread.empty() && !none_known && (!out.values.empty() || fits_)) out.sure = agree;
  else if (!out.unread.empty() || (out.path == "patient.sex_at_birth" && column.many)) out.doubt = "not every cell is known: complete `values`";
}

GuessedColumn MapGuess::guess(const Column& column, bool comma) const {
  GuessedColumn out;
  out.heading = column.name;
  out.path = column.path;
  out.looks = column.looks();
  out.settled = column.settled;
  out.left_out = column.settled && column.path.empty() && column.left_out;
  for (const auto& cell : column.distinct)
    if (out.samples.size() < most_samples && cell.size() <= longest_sample && cell.find('\n') == cell.npos) out.samples.push_back(cell);
  if (column.path.empty()) {
    out.sure = "not known";
    return out;
  }
  out.sure = "the heading says so";
  const auto* fact = column.path.starts_with("facts.") ? vocabulary_.find(std::string_view(column.path).substr(6)) : nullptr;
  if (fact != nullptr && !fact->type.unit.empty() && fact->type.unit != "1") out.unit = fact->type.unit;
  const bool closed_list = fact != nullptr && ((fact->type.kind == ValueKind::code && !fact->type.values.empty() && !fact->type.free_words) ||
                                               column.kind == CellKind::yes_no);
  if (column.kind == CellKind::time) {
    guess_time(column, out);
  } else if (column.path == "patient.sex_at_birth" || closed_list) {
    guess_values(column, out);
  } else if (column.kind == CellKind::number && column.filled > 0) {
    const bool fits = column.numbers == column.filled || (comma && column.forms.numbers().find(",\"") != std::string::npos);
    if (fits) out.sure = agree;
    else out.doubt = "not every cell is a number";
  }
  return out;
}

bool MapGuess::has_comma() const {
  return std::ranges::any_of(
      columns_, [](const auto& column) { return column.kind == CellKind::number && column.forms.numbers().starts_with("decimal: \",\""); });
}

std::vector<GuessedColumn> MapGuess::columns() const {
  std::vector<GuessedColumn> out;
  const bool comma = has_comma();
  for (const auto& column : columns_) out.push_back(guess(column, comma));
  return out;
}

void MapGuess::place(std::size_t column, const std::string& path) {
  // What was only guessed gives way to what is said.
  for (auto& other : columns_)
    if (!path.empty() && other.path == path && !other.settled) other.path.clear();
  auto& one = columns_.at(column);
  one.path = path;
  one.kind = path.empty() ? CellKind::text : cell_kind(path, vocabulary_);
  one.format.clear();
  one.values.clear();
  one.settled = true;
  one.left_out = path.empty();
}

void MapGuess::set_format(std::size_t column, const std::string& format) {
  columns_.at(column).format = format;
  columns_.at(column).settled = true;
}

void MapGuess::set_value(std::size_t column, const std::string& cell, const std::string& meaning) {
  auto& values = columns_.at(column).values;
  const auto found = std::ranges::find(values, cell, &std::pair<std::string, std::string>::first);
  if (found != values.end()) found->second = meaning;
  else values.emplace_back(cell, meaning);
  columns_.at(column).settled = true;
}

void MapGuess::settle(std::size_t column) { columns_.at(column).settled = true; }

std::string format_guessed_column(const GuessedColumn& column) {
  auto text = quoted(column.heading) + ": ";
  if (column.path.empty()) return text + "ignore";
  text += "{to: " + column.path;
  if (!column.unit.empty()) text += ", unit: " + quoted(column.unit);
  if (!column.format.empty()) text += ", format: " + column.format;
  if (!column.values.empty()) {
    std::string values;
    for (const auto& [cell, meaning] : column.values)
      values += (values.empty() ? "" : ", ") + quoted(cell) + ": " + (is_plain_word(meaning) ? meaning : quoted(meaning));
    text += ", values: {" + values + "}";
  }
  return text + "}";
}

std::string MapGuess::head() const {
  std::string text = "schema: leeboard.map/1\ntarget: intake\n";
  if (!encoding_.empty()) text += "encoding: " + encoding_ + "\n";
  if (delimiter_ != ',') text += std::string("delimiter: ") + (delimiter_ == '\t' ? "tab" : quoted(std::string(1, delimiter_))) + "\n";
  if (has_comma()) text += "decimal: \",\"\n";
  return text + "empty: not-asked\nother_columns: keep\ncolumns:\n";
}

std::vector<std::string> MapGuess::not_known() const {
  std::vector<std::string> out;
  for (const auto& column : columns_)
    if (column.path.empty() && !column.left_out && column.filled > 0) out.push_back(column.name);
  return out;
}

bool MapGuess::has_names() const {
  return std::ranges::any_of(columns_, [](const auto& column) { return column.path.starts_with("patient.name."); });
}

std::string MapGuess::yaml() const {
  auto text = head();
  for (const auto& column : columns()) {
    if (column.heading.empty()) continue;  // a map cannot name it
    text += "  # " + column.looks + " (" + column.sure + ")";
    for (std::size_t at = 0; at < column.samples.size(); ++at) text += (at == 0 ? ": " : ", ") + column.samples[at];
    text += "\n";
    if (!column.doubt.empty()) text += "  # " + column.doubt + "\n";
    if (column.path.empty() && !column.left_out) text += "  # kept as it stands; to read it: " + quoted(column.heading) + ": {to: PATH}\n";
    else text += "  " + format_guessed_column(column) + "\n";
  }
  return text;
}

}  // namespace leeboard::interop
