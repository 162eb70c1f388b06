// The week of a log, hour by hour.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/phrases.hpp"
#include "report/trigger_pictures.hpp"

namespace leeboard::report {

namespace {
constexpr std::array<const char*, 7> weekdays{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<const char*, 5> shades{" ", "░", "▒", "▓", "█"};
constexpr double left = 84, top = 22, cell = 22, row = 22;

struct Cell {
  int cravings = 0, uses = 0;
};
using Week = std::array<std::array<Cell, 24>, 7>;

bool is_use(const TriggerEvent& event) { return event.kind == "lapse" || event.kind == "use" || event.kind == "overdose"; }

std::size_t shade_of(int count, int most) { return count == 0 ? 0 : static_cast<std::size_t>((count * 4 + most - 1) / most); }

std::string hours_of(const std::array<Cell, 24>& day, int Cell::*what) {
  std::string out;
  for (std::size_t hour = 0; hour < 24; ++hour)
    if (const int count = day[hour].*what; count > 0)
      out += fmt::format("{}{} h{}", out.empty() ? "" : ", ", hour, count > 1 ? fmt::format(" ({} times)", count) : "");
  return out;
}

std::string tell(const Week& week, long long without_time) {
  std::string out;
  for (std::size_t day = 0; day < 7; ++day) {
    const auto cravings = hours_of(week[day], &Cell::cravings), uses = hours_of(week[day], &Cell::uses);
    if (cravings.empty() && uses.empty()) continue;
    if (!out.empty()) out += ' ';
    out += weekdays[day];
    out += ':';
    if (!cravings.empty()) out += " craving at " + cravings;
    if (!uses.empty()) out += std::string(cravings.empty() ? "" : ";") + " use at " + uses;
    out += '.';
  }
  if (without_time > 0) out += fmt::format(" {} without an hour not on the map.", without_time == 1 ? "1 entry is" : fmt::format("{} entries are", without_time));
  return out;
}

void draw(const Week& week, int most, Picture& out) {
  using enum Shape::Kind;
  for (int hour = 0; hour <= 24; hour += 6) out.shapes.push_back({words, left + hour * cell - (hour > 9 ? 8 : 4), top - 7, 0, 0, "", fmt::format("{} h", hour), false});
  for (std::size_t day = 0; day < 7; ++day) {
    const double y = top + static_cast<double>(day) * row;
    out.shapes.push_back({words, left - 8, y + 15, 0, 0, "", weekdays[day], true});
    std::string line = fmt::format("{:<10}", weekdays[day]);
    for (std::size_t hour = 0; hour < 24; ++hour) {
      const auto& [cravings, uses] = week[day][hour];
      const double x = left + static_cast<double>(hour) * cell;
      const auto shade = shade_of(cravings, most);
      out.shapes.push_back({box, x + 1, y + 1, cell - 2, row - 2, fmt::format("s{}", shade), "", false});
      if (uses > 0) out.shapes.push_back({dot, x + cell / 2, y + row / 2, 5, 0, "lapse", "", false});
      line += uses > 0 ? "◆" : cravings > 0 ? shades[shade] : "·";
      line += cravings > 0 ? shades[shade] : "·";
    }
    out.lines.push_back(line);
  }
}
}  // namespace

std::optional<Picture> week_map(const std::vector<TriggerEvent>& log) {
  Week week{};
  long long timed = 0, without_time = 0;
  int most = 1;
  for (const auto& event : log) {
    const bool use = is_use(event);
    if (!use && event.kind != "craving") continue;
    if (!event.at.has_time()) {
      ++without_time;
      continue;
    }
    ++timed;
    auto& at = week[std::chrono::weekday{event.at.day.days}.iso_encoding() - 1][static_cast<std::size_t>(event.at.second_of_day / 3600)];
    ++(use ? at.uses : at.cravings);
    most = std::max(most, at.cravings);
  }
  if (timed == 0) return std::nullopt;
  Picture out{"week_map", "The week by the hour: cravings and use", left + 24 * cell + 24, top + 7 * row + 26, {}, {}, tell(week, without_time)};
  out.lines.push_back(fmt::format("{:<10}0           6           12          18        23 h", ""));
  draw(week, most, out);
  using enum Shape::Kind;
  const double y = top + 7 * row + 16;
  double x = left;
  for (std::size_t shade = 1; shade <= 4; ++shade, x += 18) out.shapes.push_back({box, x, y - 11, 14, 14, fmt::format("s{}", shade), "", false});
  const auto scale = most == 1 ? std::string("one craving") : fmt::format("one to {} cravings", most);
  out.shapes.push_back({words, x + 4, y, 0, 0, "", scale, false});
  out.shapes.push_back({dot, x + 160, y - 4, 5, 0, "lapse", "", false});
  out.shapes.push_back({words, x + 172, y, 0, 0, "", "lapse or other use", false});
  out.lines.push_back(fmt::format("{:<10}░ ▒ ▓ █ {}; ◆ lapse or other use", "", scale));
  if (without_time > 0) out.lines.push_back(fmt::format("{:<10}{} without an hour not on the map", "", without_time == 1 ? "1 entry is" : fmt::format("{} entries are", without_time)));
  return out;
}

}  // namespace leeboard::report
