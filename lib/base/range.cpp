// Parsing and writing numbers without any locale.
#include "base/range.hpp"

#include <charconv>
#include <cmath>

namespace leeboard {

std::string format_number(double value) {
  if (value == 0) return "0";
  char buffer[400];
  // Nearly every number of a form is whole, and whole numbers are written several times faster as such.
  if (const auto whole = static_cast<long long>(std::fabs(value) < 1e15 ? value : 0); static_cast<double>(whole) == value)
    return {buffer, std::to_chars(buffer, buffer + sizeof buffer, whole).ptr};
  const auto format = std::fabs(value) < 1e15 ? std::chars_format::fixed : std::chars_format::general;
  const auto result = std::to_chars(buffer, buffer + sizeof buffer, value, format);
  return {buffer, result.ptr};
}

double round_half_away(double value, int decimals) {
  const double scale = std::pow(10.0, decimals);
  const double scaled = std::fabs(value) * scale;
  // 2.445 is stored as 2.44499...: a half that only binary took away is still a half on paper.
  const double rounded = std::floor(scaled + 0.5 + scaled * 4e-16);
  return std::copysign(rounded / scale, value);
}

std::string format_range(const Range& range) {
  if (range.exact()) return format_number(range.low);
  return format_number(range.low) + " to " + format_number(range.high);
}

namespace {
bool digits(std::string_view text) {
  if (text.empty()) return false;
  for (const char c : text)
    if (c < '0' || c > '9') return false;
  return true;
}
}  // namespace

std::optional<double> parse_number(std::string_view text) {
  auto body = text;
  if (body.starts_with('-')) body.remove_prefix(1);
  const auto point = body.find('.');
  const auto whole = body.substr(0, point);
  if (!digits(whole) || (whole.size() > 1 && whole[0] == '0')) return std::nullopt;
  if (point != std::string_view::npos && !digits(body.substr(point + 1))) return std::nullopt;
  double value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec != std::errc{} || result.ptr != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

std::optional<long long> parse_integer(std::string_view text) {
  auto body = text;
  if (body.starts_with('-')) body.remove_prefix(1);
  if (!digits(body) || (body.size() > 1 && body[0] == '0')) return std::nullopt;
  long long value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (result.ec != std::errc{}) return std::nullopt;
  return value;
}

}  // namespace leeboard
