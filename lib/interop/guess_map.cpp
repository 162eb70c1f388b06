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

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
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
    if (!forms.dates().empty() && numbers < filled) return "dates";
    if (numbers == filled) return "numbers";
    if (!forms.numbers().empty()) return "numbers with a decimal mark";
    return many ? "text" : std::to_string(distinct.size()) + (distinct.size() == 1 ? " word" : " words");
  }
};

MapGuess::MapGuess(std::span<const std::string> header, char delimiter, const catalog::TableWords& words, const catalog::Vocabulary& vocabulary)
    : delimiter_(delimiter), words_(words), vocabulary_(vocabulary) {
  const auto known = intake_paths(vocabulary);
  std::vector<std::string> taken;
  for (const auto& name : header) {
    if (name.starts_with("leeboard_")) continue;
    Column column{name, guess_path(name, known, words), ColumnForms(words.date_formats), CellKind::text, 0, 0, {}, false};
    // Two columns cannot go to one path.
    if (holds(taken, column.path)) column.path.clear();
    if (!column.path.empty()) {
      taken.push_back(column.path);
      column.kind = cell_kind(column.path, vocabulary);
    }
    columns_.push_back(std::move(column));
  }
}

MapGuess::~MapGuess() = default;

void MapGuess::take(std::span<const std::string_view> cells) {
  for (std::size_t at = 0; at < cells.size() && at < columns_.size(); ++at) columns_[at].take(trim_cell(cells[at]));
}

/// What a map says of one column, how sure that is, and what is left to be done.
struct MapGuess::Entry {
  std::string text, sure, note;
};

MapGuess::Entry MapGuess::entry(const Column& column, bool comma) const {
  if (column.path.empty()) return {"ignore", "not known", {}};
  Entry entry{"{to: " + column.path, "the heading says so", {}};
  constexpr std::string_view agree = "heading and cells agree";
  const auto* fact = column.path.starts_with("facts.") ? vocabulary_.find(std::string_view(column.path).substr(6)) : nullptr;
  if (fact != nullptr && !fact->type.unit.empty() && fact->type.unit != "1") entry.text += ", unit: " + quoted(fact->type.unit);
  if (column.kind == CellKind::time) {
    const auto dates = column.forms.dates();
    constexpr std::string_view before = "format: ", behind = " fits the whole column";
    if (dates.starts_with(before)) {
      const auto format = dates.substr(before.size(), dates.size() - before.size() - behind.size());
      if (format != "YYYY-MM-DD") entry.text += ", " + std::string(before) + format;
      entry.sure = agree;
    } else {
      entry.note = dates.empty() ? "no one form fits all its dates" : dates + ": add `format`";
    }
  } else if (column.path == "patient.sex_at_birth") {
    std::string values;
    std::size_t known = 0;
    for (const auto& cell : column.distinct)
      for (const auto& [word, cells] : words_.sex_at_birth)
        if (holds(cells, catalog::squeeze_heading(cell))) {
          values += (values.empty() ? "" : ", ") + quoted(cell) + ": " + word;
          ++known;
        }
    if (!values.empty()) entry.text += ", values: {" + values + "}";
    if (!column.many && known > 0 && known == column.distinct.size()) entry.sure = agree;
    else entry.note = "not every cell is known: complete `values`";
  } else if (column.kind == CellKind::number && column.filled > 0) {
    const bool fits = column.numbers == column.filled || (comma && column.forms.numbers().find(",\"") != std::string::npos);
    if (fits) entry.sure = agree;
    else entry.note = "not every cell is a number";
  }
  entry.text += "}";
  return entry;
}

std::string MapGuess::yaml() const {
  std::string text = "schema: leeboard.map/1\ntarget: intake\n";
  if (delimiter_ != ',') text += std::string("delimiter: ") + (delimiter_ == '\t' ? "tab" : quoted(std::string(1, delimiter_))) + "\n";
  const bool comma = std::ranges::any_of(
      columns_, [](const auto& column) { return column.kind == CellKind::number && column.forms.numbers().starts_with("decimal: \",\""); });
  if (comma) text += "decimal: \",\"\n";
  text += "empty: not-asked\nother_columns: keep\ncolumns:\n";
  for (const auto& column : columns_) {
    const auto said = entry(column, comma);
    text += "  # " + column.looks() + " (" + said.sure + ")";
    for (std::size_t at = 0; at < column.distinct.size() && at < most_samples; ++at) {
      const auto& cell = column.distinct[at];
      if (cell.size() <= longest_sample && cell.find('\n') == cell.npos) text += (at == 0 ? ": " : ", ") + cell;
    }
    text += "\n";
    if (!said.note.empty()) text += "  # " + said.note + "\n";
    text += "  " + quoted(column.name) + ": " + said.text + "\n";
  }
  return text;
}

}  // namespace leeboard::interop
