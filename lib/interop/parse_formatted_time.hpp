// Times in the order of parts that a mapping file names.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace leeboard::interop {

/// Whether a text may be a `format`: YYYY, MM, DD, HH, mm, ss and separators, a part once and no finer one without the coarser; or
/// `excel`, `excel1904`.
bool is_time_format(std::string_view format);

/// A cell in a column's `format` as ISO 8601, a year or a month where the format says no more; nothing when it does not fit (two-digit
/// years never do). `excel` and `excel1904` are serial numbers of days.
std::optional<std::string> parse_formatted_time(std::string_view cell, std::string_view format);

/// An ISO time in a column's `format`, so that parse_formatted_time() reads it again; as it is when the format cannot hold all of it.
std::string write_formatted_time(std::string_view iso, std::string_view format);

/// An ISO time as the serial number of a day; nothing when it is none.
std::optional<std::string> write_serial(std::string_view iso, bool from_1904);

/// Why it does not fit: "1985 has no 31 February", "the cell does not have the form MM/DD/YYYY".
std::string explain_formatted_time(std::string_view cell, std::string_view format);

}  // namespace leeboard::interop
