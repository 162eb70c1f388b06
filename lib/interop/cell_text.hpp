// Cells of a table as a mapping file says that they are to be read: blanks, numbers, times.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace leeboard {
class Zone;
}

namespace leeboard::interop {

struct CsvMap;
struct MappedColumn;

/// Without blanks around it, no-break ones too.
std::string_view trim_cell(std::string_view cell);

/// A number with this decimal mark, its thousands grouped by the other one, a blank or an apostrophe, as a plain decimal; nothing when
/// it is none. Groups have three digits each.
std::optional<std::string> plain_number(std::string_view cell, char decimal);

/// "7.0" is 7: a whole number with zeros behind its point.
std::string_view drop_zero_decimals(std::string_view number);

/// The cell of a time by its column's format, as ISO 8601, and in the map's zone when it is one in UTC; nothing when it does not fit.
/// The column may be null.
std::optional<std::string> cell_time(std::string_view cell, const MappedColumn* column, const CsvMap& map);

/// Why a cell is no time by its column's format, never repeating the cell.
std::string explain_cell_time(std::string_view cell, const MappedColumn& column);
/// How a date stands to its column's format.
enum class DateOrder : std::uint8_t {
  none,     ///< no date, or the same day either way
  as_said,  ///< fits the format alone
  other,    ///< fits with day and month exchanged alone
  both
};
/// `exchanged`: exchanged_format() of the column's, where many cells are looked at.
DateOrder order_of(std::string_view cell, const MappedColumn& column);
DateOrder order_of(std::string_view cell, const MappedColumn& column, std::string_view exchanged);

/// Whether a time of the file is in UTC while the clinic's clock (if one is known) shows another time then.
bool is_utc_elsewhere(std::string_view iso, const Zone* zone);

}  // namespace leeboard::interop
