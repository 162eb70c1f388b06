// One CSV row as an intake document, by a mapping file.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "interop/column_forms.hpp"
#include "interop/csv_map.hpp"
#include "interop/read_intake.hpp"

namespace leeboard::interop {

/// Reads rows of one file. Throws Error{bad_input} when map and header do not fit together.
class IntakeRows {
 public:
  /// `fit` says what would fit a column whose cell does not fit.
  IntakeRows(const CsvMap& map, std::span<const std::string> header, const IntakeSetting& setting, ColumnFit fit = {});
  ~IntakeRows();

  /// The document of one row. Faults name the column, never the cell.
  IntakeDocument read(std::span<const std::string_view> cells, std::string_view source, std::size_t line, Diagnostics& problems);
  /// The row just read as a document, until the next one is read.
  io::Node row() const;
  /// Whether the row just read holds a time in UTC that is kept as it was sent.
  bool has_utc_time() const;
  /// The identity of a row: the cells of the map's `key`, or the whole row.
  std::string row_key(std::span<const std::string_view> cells) const;

 private:
  struct Plan;
  std::unique_ptr<Plan> plan_;
};

}  // namespace leeboard::interop
