// Reports as CSV.
#pragma once

#include <string>

#include "report/document.hpp"

namespace leeboard::report {

/// The document's main table, or one row per value: `report,patient,section,block,row,name,value`; `raw` leaves out
/// the guard against spreadsheet formulas.
std::string render_csv(const Document& document, bool raw = false);

/// The heading and one line of a table as CSV, for tables that are written as they are made.
std::string csv_head(const Table& table);
/// One row as a line; `raw`: formulas are not disarmed.
std::string csv_line(const Table& table, const Row& row, bool raw = false);

}  // namespace leeboard::report
