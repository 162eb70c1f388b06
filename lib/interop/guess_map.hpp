// A mapping file guessed from a table: headings, and what the cells below them look like.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace leeboard::catalog {
class Vocabulary;
struct TableWords;
}  // namespace leeboard::catalog

namespace leeboard::interop {

/// Whether a cell can stand in the path as it is.
using CellFits = std::function<bool(const std::string& path, const std::string& cell)>;

/// What a map would say of one column, and what is to be known about it.
struct GuessedColumn {
  std::string heading;
  std::string path;    ///< empty: not known, or left out
  std::string format;  ///< of dates; empty: ISO 8601
  std::string unit;
  std::vector<std::pair<std::string, std::string>> values;  ///< cell and its meaning
  std::string looks;                                        ///< "dates", "3 words"
  std::string sure;                                         ///< "heading and cells agree"
  std::string doubt;                                        ///< what the table alone cannot tell; empty: nothing
  std::vector<std::string> samples;
  std::vector<std::string> formats;  ///< of dates, that fit the whole column
  std::vector<std::string> unread;   ///< cells without a meaning
  bool settled = false;              ///< a person said what it is
  bool left_out = false;             ///< and that it is not read
};

/// A column that is left out or goes somewhere, as a mapping file has it in YAML: `"DOB": {to: patient.birth_date, format: MM/DD/YYYY}`.
std::string format_guessed_column(const GuessedColumn& column);

/// Looks at a table row by row.
class MapGuess {
 public:
  /// `fits`: asked about the cells of closed lists; empty: of these nothing is known.
  MapGuess(std::span<const std::string> header, char delimiter, const catalog::TableWords& words, const catalog::Vocabulary& vocabulary,
           CellFits fits = {});
  ~MapGuess();

  /// The table is a workbook, whose days take any form.
  void real_days();
  void take(std::span<const std::string_view> cells);

  /// The guess as it stands, a column each, in their order.
  std::vector<GuessedColumn> columns() const;
  /// A person said where a column goes; an empty path leaves it out. No other column goes there by a guess from then on.
  void place(std::size_t column, const std::string& path);
  /// A person said how its dates are written, or what a cell of it means.
  void set_format(std::size_t column, const std::string& format);
  void set_value(std::size_t column, const std::string& cell, const std::string& meaning);
  /// A person said that the column is right as it is.
  void settle(std::size_t column);

  /// The encoding that the file was found to have, where the map must say it.
  void set_encoding(std::string encoding) { encoding_ = std::move(encoding); }
  /// Headings of columns that hold something and go nowhere: `other_columns: keep` keeps their cells as they stand.
  std::vector<std::string> not_known() const;
  /// Whether some column says how people are called.
  bool has_names() const;
  /// The lines of the map above its columns.
  std::string head() const;
  /// The map in YAML; a comment above each column says what its cells are, how sure the guess is, and shows some. What cannot be told
  /// is not guessed, and says so.
  std::string yaml() const;

 private:
  struct Column;
  bool has_comma() const;
  GuessedColumn guess(const Column& column, bool comma) const;
  void guess_time(const Column& column, GuessedColumn& out) const;
  void guess_values(const Column& column, GuessedColumn& out) const;
  std::vector<Column> columns_;
  char delimiter_;
  const catalog::TableWords& words_;
  const catalog::Vocabulary& vocabulary_;
  CellFits fits_;
  std::string encoding_;
};

}  // namespace leeboard::interop
