// Cravings over time with plan changes, and triggers by strength then and now.
#include "report/trigger_course.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/range.hpp"
#include "report/text_words.hpp"
#include "report/wrap.hpp"

namespace leeboard::report {

namespace {
constexpr std::array<const char*, 8> steps{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
constexpr std::size_t weeks_in_text = 50;  // with both dates within 80 columns
constexpr std::size_t weeks_told = 20;

struct WeekSum {
  int count = 0, sum = 0;
  double mean() const { return static_cast<double>(sum) / count; }
};

Date monday_of(Date day) { return day.plus_days(1 - static_cast<long long>(std::chrono::weekday{day.days}.iso_encoding())); }

std::string mean_words(double mean) { return format_number(static_cast<double>(static_cast<long long>(mean * 10 + 0.5)) / 10); }

// Week by week, or month by month (of each week's Monday) where that would be too long to listen to.
void tell_weeks(Picture& out, const std::map<Date, WeekSum>& weeks, const std::vector<Date>& changes) {
  const bool by_week = weeks.size() <= weeks_told;
  std::map<std::string, WeekSum> told;
  for (const auto& [monday, week] : weeks) {
    auto& sum = told[by_week ? format_date(monday) : format_date(monday).substr(0, 7)];
    sum.count += week.count;
    sum.sum += week.sum;
  }
  for (const auto& [name, sum] : told)
    out.told += fmt::format(
        "{}{}: {}, mean {}.",
        out.told.empty() ? by_week ? "Mean strength of cravings by week, 0 to 10. " : "Mean strength of cravings by month, 0 to 10. " : " ", name,
        count_of(sum.count, "craving", "cravings"), mean_words(sum.mean()));
  for (const auto day : changes) out.told += " The plan changed on " + format_date(day) + ".";
}

// One sign a week, a plan change below its week.
void write_weeks(Picture& out, const std::map<Date, WeekSum>& weeks, const std::vector<Date>& changes) {
  const auto last = weeks.rbegin()->first;
  const auto first = std::max(weeks.begin()->first, last.plus_days(-7 * static_cast<long long>(weeks_in_text - 1)));
  std::string signs, marks;
  for (auto monday = first; monday <= last; monday = monday.plus_days(7)) {
    const auto found = weeks.find(monday);
    signs += found == weeks.end() ? "·" : steps[static_cast<std::size_t>(std::min(7.0, found->second.mean() * 0.8))];
    const bool changed = std::ranges::any_of(changes, [&](Date day) { return monday_of(day) == monday; });
    marks += changed ? '^' : ' ';
  }
  out.lines.push_back(fmt::format("{}  {}  {}", format_date(first), signs, format_date(last)));
  marks.resize(marks.find_last_not_of(' ') + 1);
  if (!marks.empty()) out.lines.push_back(fmt::format("{:<12}{}", "", marks));
  out.lines.push_back("one sign a week, low to high mean strength; · none logged; ^ plan changed");
}
}  // namespace

std::optional<Picture> craving_course(const std::vector<TriggerEvent>& log, const std::vector<Date>& plan_changes) {
  std::vector<const TriggerEvent*> cravings;
  std::map<Date, WeekSum> weeks;
  for (const auto& event : log)
    if (event.kind == TriggerEventKind::craving && event.intensity) {
      cravings.push_back(&event);
      auto& week = weeks[monday_of(event.at.day)];
      ++week.count;
      week.sum += *event.intensity;
    }
  if (cravings.size() < 3) return std::nullopt;
  constexpr double left = 28, right = 334, top = 14, bottom = 150;
  const auto [low, high] = std::ranges::minmax(cravings, {}, [](const TriggerEvent* event) { return event->at.day; });
  const auto first = low->at.day;
  auto last = high->at.day;
  for (const auto day : plan_changes) last = std::max(last, day);
  const double span = std::max(1.0, static_cast<double>(last.since(first)));
  const auto x_of = [&](double days) { return left + 10 + days / span * (right - left - 20); };
  const auto y_of = [&](double strength) { return bottom - strength / 10 * (bottom - top); };
  using enum Shape::Kind;
  Picture out{"cravings", "How strong cravings were, and when the plan changed", 340, 196, {}, {}, {}};
  out.shapes.push_back({line, left, bottom, right, bottom, "axis", "", false});
  for (const int strength : {0, 5, 10}) out.shapes.push_back({words, left - 6, y_of(strength) + 4, 0, 0, "", std::to_string(strength), true});
  out.shapes.push_back({words, left, bottom + 18, 0, 0, "", format_date(first), false});
  out.shapes.push_back({words, right, bottom + 18, 0, 0, "", format_date(last), true});
  std::vector<Date> changes;
  for (const auto day : plan_changes) {
    if (day < first || day > last) continue;
    changes.push_back(day);
    const double x = x_of(static_cast<double>(day.since(first)));
    out.shapes.push_back({line, x, top, x, bottom, "change", "", false});
  }
  if (!changes.empty()) {
    out.shapes.push_back({line, left + 4, bottom + 33, left + 26, bottom + 33, "change", "", false});
    out.shapes.push_back({words, left + 32, bottom + 37, 0, 0, "", "plan changed", false});
  }
  for (const auto* event : cravings)
    out.shapes.push_back({dot, x_of(static_cast<double>(event->at.day.since(first)) + event->at.second_of_day / 86400.0 * (last == first ? 0 : 1)),
                          y_of(*event->intensity), 3, 0, "soft", "", false});
  // The weekly means are joined only where weeks follow each other: between them nothing is known.
  const WeekSum* before = nullptr;
  Date before_at{};
  for (const auto& [monday, week] : weeks) {
    const auto middle = [&](Date of) { return std::clamp(static_cast<double>(of.since(first)) + 3.5, 0.0, span); };
    if (before && monday.since(before_at) == 7)
      out.shapes.push_back({line, x_of(middle(before_at)), y_of(before->mean()), x_of(middle(monday)), y_of(week.mean()), "trend", "", false});
    before = &week;
    before_at = monday;
  }
  out.shapes.push_back({line, right - 170, bottom + 33, right - 148, bottom + 33, "trend", "", false});
  out.shapes.push_back({words, right - 142, bottom + 37, 0, 0, "", "mean of a week", false});
  tell_weeks(out, weeks, changes);
  write_weeks(out, weeks, changes);
  return out;
}

std::optional<Picture> strength_bars(const std::vector<TriggerHistory>& strengths) {
  constexpr double left = 210, unit = 36, row = 34;
  using enum Shape::Kind;
  Picture out{"strength", "How strong triggers were and are", 640, 10, {}, {}, {}};
  double y = 6;
  const auto blocks = [](int strength) {
    std::string bar;
    for (int i = 0; i < strength; ++i) bar += "█";
    return bar;
  };
  for (const auto& one : strengths) {
    if (!one.first || !one.now || one.first_day == one.now_day) continue;
    out.shapes.push_back({words, left - 10, y + 16, 0, 0, "", cut(one.id + " " + one.text, 30), true});
    out.shapes.push_back({box, left, y, std::max(1.0, *one.first * unit), 12, "s1", "", false});
    out.shapes.push_back(
        {words, left + *one.first * unit + 6, y + 10, 0, 0, "", fmt::format("{} on {}", *one.first, format_date(one.first_day)), false});
    out.shapes.push_back({box, left, y + 13, std::max(1.0, *one.now * unit), 12, "s4", "", false});
    out.shapes.push_back({words, left + *one.now * unit + 6, y + 23, 0, 0, "", fmt::format("{} on {}", *one.now, format_date(one.now_day)), false});
    y += row;
    const auto name = pad(cut(one.id + " " + one.text, 30), 31, false);
    out.lines.push_back(fmt::format("{}{} {} {} {}", name, format_date(one.first_day), blocks(*one.first), *one.first, ""));
    out.lines.push_back(fmt::format("{:<31}{} {} {}", "", format_date(one.now_day), blocks(*one.now), *one.now));
    while (out.lines[out.lines.size() - 2].ends_with(' ')) out.lines[out.lines.size() - 2].pop_back();
    out.told += fmt::format("{}{} {}: {} of 10 on {}, {} on {}.", out.told.empty() ? "" : " ", one.id, one.text, *one.first,
                            format_date(one.first_day), *one.now, format_date(one.now_day));
  }
  if (out.lines.empty()) return std::nullopt;
  out.height = y + 4;
  return out;
}

}  // namespace leeboard::report
