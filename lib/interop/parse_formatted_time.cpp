// A cell in the order of parts that a mapping file names, as ISO 8601.
#include "interop/parse_formatted_time.hpp"

#include <array>
#include <cmath>

#include "base/date.hpp"
#include "base/range.hpp"

namespace leeboard::interop {

namespace {
constexpr std::array<std::string_view, 6> names{"YYYY", "MM", "DD", "HH", "mm", "ss"};
enum Part : std::size_t { year, month, day, hour, minute, second };

/// The parts of a cell as numbers; -1 where the format has none.
using Parts = std::array<int, names.size()>;

std::optional<std::size_t> part_at(std::string_view format) {
  for (std::size_t part = 0; part < names.size(); ++part)
    if (format.starts_with(names[part])) return part;
  return std::nullopt;
}

bool is_serial(std::string_view format) { return format == "excel" || format == "excel1904"; }

/// Nothing when the cell has another shape; which numbers make a day is not looked at.
std::optional<Parts> split(std::string_view cell, std::string_view format) {
  Parts parts{-1, -1, -1, -1, -1, -1};
  std::size_t at = 0;
  for (std::size_t place = 0; place < format.size();) {
    const auto part = part_at(format.substr(place));
    if (!part) {
      if (at >= cell.size() || cell[at] != format[place]) return std::nullopt;
      ++at;
      ++place;
      continue;
    }
    place += names[*part].size();
    // One digit may stand for two where something separates it (6/2/1988), never for a year.
    const std::size_t most = names[*part].size();
    std::size_t digits = 0;
    int value = 0;
    while (digits < most && at < cell.size() && cell[at] >= '0' && cell[at] <= '9') {
      value = value * 10 + (cell[at] - '0');
      ++at;
      ++digits;
    }
    const bool separated = place == format.size() || !part_at(format.substr(place));
    if (digits != most && (*part == year || digits == 0 || !separated)) return std::nullopt;
    parts[*part] = value;
  }
  if (at != cell.size()) return std::nullopt;
  return parts;
}

void append_clock(std::string& text, int hours, int minutes, int seconds) {
  const auto two = [&](char before, int value) { text.append({before, static_cast<char>('0' + value / 10), static_cast<char>('0' + value % 10)}); };
  two('T', hours);
  two(':', minutes);
  if (seconds != 0) two(':', seconds);
}

std::optional<std::string> parse_serial(std::string_view cell, bool from_1904) {
  const auto number = parse_number(cell);
  if (!number || *number < 0) return std::nullopt;
  auto days = std::floor(*number);
  auto seconds = std::llround((*number - days) * 86400);
  if (seconds == 86400) {
    ++days;
    seconds = 0;
  }
  // The spreadsheet that counts from 1900 has a 29 February in that year, which was none.
  if (days > 200000 || (!from_1904 && (days < 1 || days == 60))) return std::nullopt;
  const auto first = from_1904 ? make_date(1904, 1, 1) : make_date(1900, 1, 1);
  const auto date = first->plus_days(static_cast<long long>(days) - (from_1904 ? 0 : days < 60 ? 1 : 2));
  if (date.year() > 2199) return std::nullopt;
  auto text = format_date(date);
  const auto clock = static_cast<int>(seconds);
  if (clock != 0) append_clock(text, clock / 3600, clock / 60 % 60, clock % 60);
  return text;
}
}  // namespace

bool is_time_format(std::string_view format) {
  if (is_serial(format)) return true;
  std::array<int, names.size()> count{};
  for (std::size_t at = 0; at < format.size();) {
    if (const auto part = part_at(format.substr(at))) {
      ++count[*part];
      at += names[*part].size();
      continue;
    }
    const char c = format[at];
    if ((c >= 'A' && c <= 'Z' && c != 'T') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return false;
    ++at;
  }
  if (count[year] != 1) return false;
  for (std::size_t part = 1; part < count.size(); ++part)
    if (count[part] > 1 || count[part] > count[part - 1]) return false;
  return true;
}

std::optional<std::string> parse_formatted_time(std::string_view cell, std::string_view format) {
  if (is_serial(format)) return parse_serial(cell, format == "excel1904");
  const auto parts = split(cell, format);
  if (!parts) return std::nullopt;
  const auto& p = *parts;
  const auto date = make_date(p[year], p[month] < 0 ? 1U : static_cast<unsigned>(p[month]), p[day] < 0 ? 1U : static_cast<unsigned>(p[day]));
  if (!date) return std::nullopt;
  std::string text = format_date(*date);
  if (p[day] < 0) text.resize(p[month] < 0 ? 4 : 7);
  if (p[hour] < 0) return text;
  const int minutes = p[minute] < 0 ? 0 : p[minute], seconds = p[second] < 0 ? 0 : p[second];
  if (p[hour] > 23 || minutes > 59 || seconds > 59) return std::nullopt;
  append_clock(text, p[hour], minutes, seconds);
  return text;
}

std::string write_formatted_time(std::string_view iso, std::string_view format) {
  if (format.empty()) return std::string(iso);
  constexpr std::array<std::size_t, names.size()> places{0, 5, 8, 11, 14, 17};
  std::string out;
  for (std::size_t at = 0; at < format.size();) {
    const auto part = part_at(format.substr(at));
    if (!part) {
      out += format[at++];
      continue;
    }
    const auto size = names[*part].size();
    out += iso.size() >= places[*part] + size ? iso.substr(places[*part], size) : std::string_view("00");
    at += size;
  }
  const auto back = parse_formatted_time(out, format);
  const bool midnight = back && back->ends_with("T00:00") && std::string_view(*back).substr(0, 10) == iso;
  return back && (*back == iso || midnight) ? out : std::string(iso);
}

std::optional<std::string> write_serial(std::string_view iso, bool from_1904) {
  const auto date = parse_date(iso.substr(0, 10));
  if (!date) return std::nullopt;
  const auto first = from_1904 ? make_date(1904, 1, 1) : make_date(1900, 1, 1);
  auto days = static_cast<double>(date->since(*first));
  if (!from_1904) days += days >= 59 ? 2 : 1;
  const auto two = [&](std::size_t at) { return iso.size() >= at + 2 ? (iso[at] - '0') * 10 + (iso[at + 1] - '0') : 0; };
  return format_number(days + (two(11) * 3600 + two(14) * 60 + two(17)) / 86400.0);
}

std::string explain_formatted_time(std::string_view cell, std::string_view format) {
  if (is_serial(format)) return "the cell is no serial number of a day";
  if (const auto parts = split(cell, format)) {
    const auto& p = *parts;
    const bool calendar = p[year] >= 1900 && p[year] <= 2199 && p[month] >= 1 && p[month] <= 12;
    if (calendar && p[day] >= 0) {
      const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
      const auto text = std::to_string(p[year]) + "-" + two(p[month]) + "-" + two(p[day]);
      if (!parse_date(text)) return explain_date(text);
    }
    if (p[year] < 1900 || p[year] > 2199) return "years run from 1900 to 2199";
  }
  return "the cell does not have the form " + std::string(format);
}

}  // namespace leeboard::interop
