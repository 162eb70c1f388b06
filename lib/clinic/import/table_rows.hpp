// The rows of tables, CSV or a sheet of a workbook, for every import: what is blank is counted, what is no record is rejected.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "clinic/import/input_files.hpp"
#include "clinic/import/reject.hpp"
#include "interop/column_forms.hpp"
#include "interop/csv_map.hpp"
#include "io/csv_reader.hpp"

namespace leeboard::clinic {

struct Desk;

/// Whether files of this format are tables.
inline bool is_table(std::string_view format) { return format == "csv" || format == "xlsx"; }

/// The head of a table.
struct TableHeader {
  const std::vector<std::string>& names;
  std::string source;
  std::uint64_t line = 1;
  char delimiter = ',';
  interop::ColumnFit fit;
};

/// Whom the rows of a table are told to.
struct RowTaker {
  /// The file is open. May throw when header and map do not fit together.
  std::function<void(const TableHeader& table)> header;
  /// A good row.
  std::function<bool(const io::CsvRecord& record, const RecordPlace& place)> row;
  /// A row that could not be cut into cells, or is none (totals), and why.
  std::function<bool(const RecordPlace& place, std::string_view error)> broken;
};

/// The rows of a table (csv, xlsx) that are not blank, opened as the map says. False: the taker ended it. Throws not_found, io, bad_input.
bool read_rows(const Desk& desk, InputFiles& files, const InputFile& file, const std::optional<interop::CsvMap>& map, const RowTaker& taker);

/// Marks the columns of the map that hold dates in two orders, by reading the file once before, and notes a slip; a stream is not looked at.
void find_two_orders(InputFiles& files, const InputFile& file, std::optional<interop::CsvMap>& map);

/// The place of a record with a time in UTC that is kept as it was sent, which is told.
RecordPlace kept_as_utc(InputFiles& files, RecordPlace place);

}  // namespace leeboard::clinic
