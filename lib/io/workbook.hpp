// Workbooks (.xlsx), through the sheets library, which is opened at the first of them.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "sheets/sheet_reader.hpp"

namespace leeboard::io {

using SheetCell = sheets::Cell;
using SheetCellKind = sheets::CellKind;

/// What is told of a sheet; each may throw, and `row` ends the reading with false.
struct WorkbookRows {
  std::function<void(std::string_view sheet, bool from_1904)> begin;
  std::function<bool(std::uint64_t line, std::span<const sheets::Cell> cells)> row;
};

/// Whether the bytes are those of a workbook or an archive, and surely no text.
bool is_workbook(std::string_view bytes);

/// Reads the sheet of that name, or the first visible one. Throws bad_input for what is no workbook, is encrypted or unpacks to too
/// much, failed when the library is not there.
void read_workbook(std::string_view bytes, const std::string& source, std::string_view sheet, const WorkbookRows& rows);

}  // namespace leeboard::io
