// A cell in the order of parts that a mapping file names, as ISO 8601.
#include "interop/parse_formatted_time.hpp"

#include <array>

#include "base/date.hpp"

namespace leeboard::interop {

std::optional<std::string> parse_formatted_time(std::string_view cell, std::string_view format) {
  struct Part {
    std::string_view name;
    int value = -1;
  };
  std::array<Part, 6> parts{{{"YYYY"}, {"MM"}, {"DD"}, {"HH"}, {"mm"}, {"ss"}}};
  std::size_t at = 0;
  for (std::size_t place = 0; place < format.size();) {
    Part* part = nullptr;
    for (auto& candidate : parts)
      if (format.substr(place).starts_with(candidate.name)) part = &candidate;
    if (part == nullptr) {
      if (at >= cell.size() || cell[at] != format[place]) return std::nullopt;
      ++at;
      ++place;
      continue;
    }
    place += part->name.size();
    // One digit may stand for two where something separates it (6/2/1988), never for a year.
    const std::size_t most = part->name.size();
    std::size_t digits = 0;
    int value = 0;
    while (digits < most && at < cell.size() && cell[at] >= '0' && cell[at] <= '9') {
      value = value * 10 + (cell[at] - '0');
      ++at;
      ++digits;
    }
    const bool separated = place == format.size() || format[place] < '0' ||
                           (format[place] != 'Y' && format[place] != 'M' && format[place] != 'D' && format[place] != 'H' && format[place] != 'm' &&
                            format[place] != 's');
    if (digits != most && (part == &parts.front() || digits == 0 || !separated)) return std::nullopt;
    part->value = value;
  }
  if (at != cell.size()) return std::nullopt;
  const auto date = make_date(parts[0].value, static_cast<unsigned>(parts[1].value), static_cast<unsigned>(parts[2].value));
  if (!date) return std::nullopt;
  std::string text = format_date(*date);
  if (parts[3].value < 0) return text;
  const int minute = parts[4].value < 0 ? 0 : parts[4].value;
  const int second = parts[5].value < 0 ? 0 : parts[5].value;
  if (parts[3].value > 23 || minute > 59 || second > 59) return std::nullopt;
  const auto two = [](int value) { return std::string(1, static_cast<char>('0' + value / 10)) + static_cast<char>('0' + value % 10); };
  text.append("T").append(two(parts[3].value)).append(":").append(two(minute));
  if (second != 0) text.append(":").append(two(second));
  return text;
}

}  // namespace leeboard::interop
