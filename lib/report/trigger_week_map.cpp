// The week of a log, hour by hour.
#include "report/trigger_week_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "report/text_words.hpp"

namespace leeboard::report {

namespace {
constexpr std::array<const char*, 7> weekdays{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<const char*, 5> shades{" ", "░", "▒", "▓", "█"};
constexpr double left = 36, top = 22, cell = 12, row = 18;

struct Cell {
  int cravings = 0, uses = 0;
};
using Week = std::array<std::array<Cell, 24>, 7>;

constexpr int shade_steps = 4;

/// How many cravings a shade stands for at most: with few cravings one shade a craving, so that a single one never looks like many.
int top_of(std::size_t shade, int most) {
  return most <= shade_steps ? static_cast<int>(shade) : (static_cast<int>(shade) * most + shade_steps - 1) / shade_steps;
}

std::size_t shade_of(int count, int most) {
  std::size_t shade = 0;
  while (count > (shade == 0 ? 0 : top_of(shade, most))) ++shade;
  return shade;
}

/// "1-3", "4-6": the cravings of each shade that occurs.
std::vector<std::string> shade_words(int most) {
  std::vector<std::string> out;
  for (std::size_t shade = 1; shade <= shade_steps; ++shade) {
    const int low = shade == 1 ? 1 : top_of(shade - 1, most) + 1, high = std::min(top_of(shade, most), most);
    if (low > high) break;
    out.push_back(low == high ? std::to_string(low) : fmt::format("{}-{}", low, high));
  }
  return out;
}

/// What stands out, said before every hour is told.
std::string tell_most(const Week& week, int most) {
  int cravings = 0, uses = 0;
  std::string where;
  for (std::size_t day = 0; day < 7; ++day)
    for (std::size_t hour = 0; hour < 24; ++hour) {
      const auto& here = week[day][hour];
      cravings += here.cravings;
      uses += here.uses;
      if (here.cravings == most) where += fmt::format("{}{} at {} h", where.empty() ? "" : ", ", weekdays[day], hour);
    }
  auto out = fmt::format("{}, use {}.", count_of(cravings, "craving", "cravings"), uses == 1 ? "once" : fmt::format("{} times", uses));
  if (most > 1) out += fmt::format(" Most cravings: {} ({} times).", where, most);
  return out;
}

std::string hours_of(const std::array<Cell, 24>& day, int Cell::*what) {
  std::string out;
  for (std::size_t hour = 0; hour < 24; ++hour)
    if (const int count = day[hour].*what; count > 0)
      out += fmt::format("{}{} h{}", out.empty() ? "" : ", ", hour, count > 1 ? fmt::format(" ({} times)", count) : "");
  return out;
}

std::string tell(const Week& week, int most, long long without_time) {
  auto out = tell_most(week, most);
  for (std::size_t day = 0; day < 7; ++day) {
    const auto cravings = hours_of(week[day], &Cell::cravings), uses = hours_of(week[day], &Cell::uses);
    if (cravings.empty() && uses.empty()) continue;
    out += ' ';
    out += weekdays[day];
    out += ':';
    if (!cravings.empty()) out += " craving at " + cravings;
    if (!uses.empty()) out += std::string(cravings.empty() ? "" : ";") + " use at " + uses;
    out += '.';
  }
  if (without_time > 0)
    out += fmt::format(" {} without an hour not on the map.", without_time == 1 ? "1 entry is" : fmt::format("{} entries are", without_time));
  return out;
}

void draw(const Week& week, int most, Picture& out) {
  using enum Shape::Kind;
  for (int hour = 0; hour <= 24; hour += 6)
    out.shapes.push_back({words, left + hour * cell - (hour > 9 ? 8 : 4), top - 7, 0, 0, "", fmt::format("{} h", hour), false});
  for (std::size_t day = 0; day < 7; ++day) {
    const double y = top + static_cast<double>(day) * row;
    out.shapes.push_back({words, left - 8, y + 13, 0, 0, "", std::string(weekdays[day]).substr(0, 3), true});
    std::string line = fmt::format("{:<10}", weekdays[day]);
    for (std::size_t hour = 0; hour < 24; ++hour) {
      const auto& [cravings, uses] = week[day][hour];
      const double x = left + static_cast<double>(hour) * cell;
      const auto shade = shade_of(cravings, most);
      out.shapes.push_back({box, x + 1, y + 1, cell - 2, row - 2, fmt::format("s{}", shade), "", false});
      if (uses > 0) out.shapes.push_back({dot, x + cell / 2, y + row / 2, 4, 0, "lapse", "", false});
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
    const bool use = is_use(event.kind);
    if (!use && event.kind != TriggerEventKind::craving) continue;
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
  Picture out{
      "week_map", "The week by the hour: cravings and use", left + 24 * cell + 16, top + 7 * row + 46, {}, {}, tell(week, most, without_time)};
  out.lines.push_back(fmt::format("{:<10}0           6           12          18        23 h", ""));
  draw(week, most, out);
  using enum Shape::Kind;
  const double y = top + 7 * row + 16, below = y + 20;
  double x = left;
  std::string scale;
  std::size_t shade = 0;
  for (const auto& range : shade_words(most)) {
    ++shade;
    out.shapes.push_back({box, x, y - 11, 14, 14, fmt::format("s{}", shade), "", false});
    out.shapes.push_back({words, x + 18, y, 0, 0, "", range, false});
    x += 66;
    scale += fmt::format("{} {} ", shades[shade], range);
  }
  out.shapes.push_back({words, left, below, 0, 0, "", "cravings in the log", false});
  out.shapes.push_back({dot, left + 142, below - 4, 5, 0, "lapse", "", false});
  out.shapes.push_back({words, left + 154, below, 0, 0, "", "lapse or other use", false});
  out.lines.push_back(fmt::format("{:<10}{}cravings", "", scale));
  out.lines.push_back(fmt::format("{:<10}· none logged; ◆ lapse or other use", ""));
  if (without_time > 0)
    out.lines.push_back(
        fmt::format("{:<10}{} without an hour not on the map", "", without_time == 1 ? "1 entry is" : fmt::format("{} entries are", without_time)));
  return out;
}

}  // namespace leeboard::report
