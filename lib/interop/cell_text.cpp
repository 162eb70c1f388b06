// What is not said by the map is not guessed: a comma stays a comma.
#include "interop/cell_text.hpp"

#include <algorithm>

#include "base/range.hpp"
#include "base/stamp.hpp"
#include "base/zone.hpp"
#include "interop/column_forms.hpp"
#include "interop/csv_map.hpp"
#include "interop/parse_formatted_time.hpp"

namespace leeboard::interop {

namespace {
constexpr std::string_view no_break = "\xC2\xA0", narrow_no_break = "\xE2\x80\xAF";

/// Bytes of a blank or mark that groups digits at the front of the text; 0 for none.
std::size_t group_mark(std::string_view text, char decimal) {
  for (const auto blank : {no_break, narrow_no_break, std::string_view("\xE2\x80\x99")})
    if (text.starts_with(blank)) return blank.size();
  const char c = text.front();
  return c == ' ' || c == '\'' || (c == (decimal == ',' ? '.' : ',')) ? 1 : 0;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string_view trim_cell(std::string_view cell) {
  for (;;) {
    if (cell.starts_with(' ') || cell.starts_with('\t')) cell.remove_prefix(1);
    else if (cell.starts_with(no_break)) cell.remove_prefix(no_break.size());
    else break;
  }
  for (;;) {
    if (cell.ends_with(' ') || cell.ends_with('\t')) cell.remove_suffix(1);
    else if (cell.ends_with(no_break)) cell.remove_suffix(no_break.size());
    else return cell;
  }
}

std::optional<std::string> plain_number(std::string_view cell, char decimal) {
  std::string out;
  std::size_t at = 0;
  if (!cell.empty() && cell.front() == '-') {
    out += '-';
    ++at;
  }
  const auto take = [&] {
    const auto from = at;
    while (at < cell.size() && is_digit(cell[at])) ++at;
    out += cell.substr(from, at - from);
    return at - from;
  };
  const auto first = take();
  if (first == 0) return std::nullopt;
  while (at < cell.size() && cell[at] != decimal) {
    const auto mark = group_mark(cell.substr(at), decimal);
    if (mark == 0 || first > 3) return std::nullopt;
    at += mark;
    if (take() != 3) return std::nullopt;
  }
  if (at < cell.size()) {
    ++at;
    out += '.';
    if (take() == 0 || at != cell.size()) return std::nullopt;
  }
  return parse_number(out) ? std::optional(out) : std::nullopt;
}

std::string_view drop_zero_decimals(std::string_view number) {
  const auto point = number.find('.');
  if (point == number.npos || point == 0 || point + 1 == number.size() || number.find_first_not_of('0', point + 1) != number.npos) return number;
  return number.substr(0, point);
}

std::optional<std::string> cell_time(std::string_view cell, const MappedColumn* column, const CsvMap& map) {
  std::optional<std::string> iso;
  if (column == nullptr || column->format.empty()) iso.emplace(cell);
  else if (column->format.starts_with("excel") && map.decimal == ',')
    iso = parse_formatted_time(plain_number(cell, map.decimal).value_or(std::string(cell)), column->format);
  else iso = parse_formatted_time(cell, column->format);
  // Where a column has both orders, a date that fits both is nobody's to tell.
  if (iso && column != nullptr && column->two_orders && order_of(cell, *column) == DateOrder::both) return std::nullopt;
  if (!iso || !map.zone || !iso->ends_with('Z')) return iso;
  auto stamp = parse_stamp(*iso, nullptr);
  if (!stamp || !stamp->has_time()) return iso;
  const auto utc = stamp->utc_seconds();
  const auto local = utc + 60LL * map.zone->offset_of(utc);
  const auto days = local / 86400 - (local % 86400 < 0 ? 1 : 0);
  stamp->day.days = std::chrono::sys_days{std::chrono::days{days}};
  stamp->second_of_day = static_cast<int>(local - days * 86400);
  stamp->offset_minutes = map.zone->offset_of(utc);
  return format_stamp(*stamp);
}

DateOrder order_of(std::string_view cell, const MappedColumn& column) { return order_of(cell, column, exchanged_format(column.format)); }

DateOrder order_of(std::string_view cell, const MappedColumn& column, std::string_view exchanged) {
  if (cell.empty() || exchanged.empty()) return DateOrder::none;
  const auto said = parse_formatted_time(cell, column.format), other = parse_formatted_time(cell, exchanged);
  if (said == other) return DateOrder::none;
  return said && other ? DateOrder::both : said ? DateOrder::as_said : DateOrder::other;
}

std::string explain_cell_time(std::string_view cell, const MappedColumn& column) {
  if (const auto order = order_of(cell, column); column.two_orders && (order == DateOrder::both || order == DateOrder::other))
    return "the column holds dates with the day first and dates with the month first, so this one cannot be told; write each as " + column.format;
  return explain_formatted_time(cell, column.format);
}

bool is_utc_elsewhere(std::string_view iso, const Zone* zone) {
  if (zone == nullptr || !iso.ends_with('Z')) return false;
  const auto stamp = parse_stamp(iso, nullptr);
  return stamp && stamp->has_time() && zone->offset_of(stamp->utc_seconds()) != 0;
}

}  // namespace leeboard::interop
