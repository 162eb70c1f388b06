// The one function that the sheets library gives away.
#pragma once

#include "sheets/sheet_reader.hpp"

/// See ReadWorkbook.
extern "C" void leeboard_read_workbook(std::string_view bytes, std::string_view sheet, const leeboard::sheets::SheetLimits& limits,
                                       leeboard::sheets::RowReceiver& to, std::string& problem, std::string& mend);
