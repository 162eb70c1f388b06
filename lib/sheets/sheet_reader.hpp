// What the sheets library does for the rest: plain types only, for it is opened at the first workbook and not linked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace leeboard::sheets {

/// What a cell holds. A date is the serial number of a day; a clock is a part of a day.
enum class CellKind : std::uint8_t { empty, text, number, date, clock, error };

struct Cell {
  CellKind kind = CellKind::empty;
  bool formula = false;   ///< the value is what a formula came to when the file was saved
  std::string_view text;  ///< valid during the call
};

/// Bounds on what a workbook may unpack to.
struct SheetLimits {
  std::uint64_t unpacked_bytes = 256ULL << 20;
  std::uint64_t times_the_file = 200;
  std::size_t columns = 1000;
  std::size_t cell_bytes = 1 << 20;
};

/// Whom the rows are told to.
class RowReceiver {
 public:
  virtual ~RowReceiver() = default;
  /// Before the first row. `from_1904`: days are counted from 1904.
  virtual void begin(std::string_view sheet, bool from_1904) = 0;
  /// A row that is not empty, its cells up to the last that is not. False ends the reading.
  virtual bool row(std::uint64_t line, std::span<const Cell> cells) = 0;
};

/// The sheet of a name, or the first visible one when it is empty. Says what is wrong with the workbook, and how to mend it.
using ReadWorkbook = void (*)(std::string_view bytes, std::string_view sheet, const SheetLimits& limits, RowReceiver& to, std::string& problem,
                              std::string& mend);

/// The name under which the library has it.
constexpr const char* read_workbook_name = "leeboard_read_workbook";

}  // namespace leeboard::sheets
