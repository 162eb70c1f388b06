// A number known within bounds, and how numbers are written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace leeboard {

/// A number known within bounds; an exact number has equal ends. low <= high, both finite.
struct Range {
  double low = 0;
  double high = 0;
  bool exact() const { return low == high; }
  bool operator==(const Range&) const = default;
};

/// The shortest text that reads back as the same number, without needless zeros or exponent for |x| < 1e15.
std::string format_number(double value);

/// Half away from zero to a fixed number of decimals (0-9).
double round_half_away(double value, int decimals);

/// "7" for an exact range, "13 to 18" otherwise.
std::string format_range(const Range& range);

/// A plain decimal ("-3", "7.5", "1e3" refused); nothing for anything else, for infinities, NaN and overflow.
std::optional<double> parse_number(std::string_view text);

/// A plain integer within 64 bits, no sign but '-', no leading zeros but "0"; nothing for anything else.
std::optional<long long> parse_integer(std::string_view text);

}  // namespace leeboard
