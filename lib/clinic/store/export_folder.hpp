// An export of the whole store: rows as JSON lines, or one CSV file per type in a folder.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "io/csv_writer.hpp"
#include "io/files.hpp"
#include "io/output_directory.hpp"
#include "store/export.hpp"

namespace leeboard::clinic {

/// leeboard.export/1 of one row, a line.
std::string format_exported_json(std::string_view type, std::span<const store::ExportField> fields);
/// The line behind them.
std::string format_export_summary_json(long long records);

/// One CSV file per type; forms are wide: a column for each item that any form has, so that `assess import` reads them.
class ExportFolder {
 public:
  ExportFolder(const std::string& path, io::CsvStyle style, bool replace);

  /// First all forms, for their items ...
  void note_items(std::span<const store::ExportField> fields);
  /// ... then all rows ...
  void add(std::string_view type, std::span<const store::ExportField> fields);
  /// ... and the files take their names.
  void commit();

 private:
  void add_form(std::span<const store::ExportField> fields);

  io::OutputDirectory folder_;
  io::CsvStyle style_;
  io::Overwrite overwrite_;
  std::map<std::string, io::AtomicFile> files_;
  std::map<std::string, std::size_t> item_place_;
  std::vector<std::string> items_;
};

}  // namespace leeboard::clinic
