// What a workbook says of its sheets, texts and number formats.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sheets/package.hpp"

namespace leeboard::sheets {

/// How the number of a cell is shown.
struct NumberStyle {
  CellKind kind = CellKind::number;
  std::size_t digits = 0;  ///< filled up with zeros in front, as record numbers and postal codes are
};

struct SheetPart {
  std::string name, part;
  bool hidden = false;
};

struct Workbook {
  std::vector<SheetPart> sheets;
  bool from_1904 = false;
  std::vector<NumberStyle> styles;  ///< by the number of a cell's style

  std::string_view text(std::size_t number) const;
  std::size_t texts() const { return ends_.size(); }
  void add_text(std::string_view text);

 private:
  std::string texts_;
  std::vector<std::size_t> ends_;
};

/// How a format code shows a number: "dd.mm.yyyy" a date, "hh:mm" a clock, "00000" with zeros in front.
NumberStyle style_of_format(std::string_view code);

/// Text without the escapes _x000D_ of control characters.
std::string without_escapes(std::string_view text);

/// Reads everything but the sheets. Throws WorkbookFault.
Workbook read_workbook_parts(Package& package);

}  // namespace leeboard::sheets
