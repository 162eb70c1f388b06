// Explains the counts of a trigger review.
#include "report/trigger_windows_part.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/range.hpp"
#include "care/local_clock.hpp"
#include "report/phrases.hpp"
#include "report/trigger_review.hpp"

namespace leeboard::report {

namespace {
std::string contents(const care::ReviewWindow& window, const std::vector<TriggerEvent>& log) {
  const auto words = triggers_in(window, log);
  if (words.empty()) return "no trigger";
  std::string from;
  for (const auto place : window.records) from += (from.empty() ? "" : ", ") + log[place].id;
  return words + " (" + from + ")";
}

std::string days_words(const std::vector<Date>& days) {
  std::vector<std::string> out;
  for (const auto day : days) out.push_back(format_date(day));
  return join_words(out);
}

std::string window_line(const care::ReviewWindow& window, const std::vector<TriggerEvent>& log) {
  const auto who = window.weeks_back == 0 ? std::string("before") : count_of(window.weeks_back, "week", "weeks") + " earlier";
  const auto span = care::format_local(window.local_from) + " to " + care::format_local(window.local_to);
  if (window.fault == care::WindowFault::unlogged) return fmt::format("{}, {}: not used, no entry on {}", who, span, days_words(window.unlogged));
  if (window.fault == care::WindowFault::overlap) return fmt::format("{}, {}: not used, it meets the window of an event", who, span);
  return fmt::format("{}, {}: {}", who, span, contents(window, log));
}

Section rule_section(const care::TriggerReview& review) {
  const auto length = window_words(review.window);
  return {"rule",
          "How it is counted",
          {Paragraph{fmt::format("Each {} is an event; one with a day only counts at the start of its part of day (night 0, morning 6, afternoon 12, "
                                 "evening 18 h), or at "
                                 "0:00. Its window is the {} before it, its own entry not included.",
                                 format_word(review.event), length),
                     Tone::plain},
           Paragraph{fmt::format("It is compared with windows that end exactly 1, 2, 3 ... weeks earlier on the local clock: the nearest 3 that can "
                                 "be used, at most 12 "
                                 "weeks back. A window can be used when every day that it touches has an entry and, if it is one to compare with, "
                                 "when it meets no window of a {}. "
                                 "An event whose own window cannot be used is left out.",
                                 format_word(review.event)),
                     Tone::plain},
           Paragraph{"A window has a trigger when an entry in it names the trigger. The ratio is (before n / before of) / (otherwise n / otherwise "
                     "of); the interval is "
                     "the ratio times and divided by e to the power of 1.96 * sqrt(1/a - 1/n + 1/b - 1/m).",
                     Tone::plain}}};
}

Section windows_section(const care::TriggerReview& review, const std::vector<TriggerEvent>& log) {
  List list{"windows", {}, "no such event is logged"};
  for (const auto& one : review.windows) {
    const auto& event = log[one.event];
    Entry entry{fmt::format("{} {}", event.id, care::format_local(one.before.local_to)), {}, {{"event", "", event.id, {}, {}}}, Tone::plain};
    if (!one.before.usable()) entry.text += ": left out";
    entry.details.push_back(window_line(one.before, log));
    for (const auto& control : one.controls) entry.details.push_back(window_line(control, log));
    list.items.push_back(std::move(entry));
  }
  return {"windows", "The windows", {list}};
}

Section sums_section(const care::TriggerReview& review) {
  List list{"sums", {}, "no ratio is given"};
  const auto add = [&](const care::TriggerComparison& one) {
    const auto name = one.id.empty() ? spaced(format_word(one.domain)) : one.id;
    if (!one.share) return;
    const auto& a = one.before;
    const auto& b = one.control;
    list.items.push_back({fmt::format("{}: ({}/{}) / ({}/{}) = {:.2f}; spread sqrt(1/{} - 1/{} + 1/{} - 1/{}); {:.1f} to {:.1f}", name, a.n, a.of,
                                      b.n, b.of, one.share->ratio, a.n, a.of, b.n, b.of, one.share->low, one.share->high),
                          {},
                          {},
                          Tone::plain});
  };
  for (const auto& one : review.triggers) add(one);
  for (const auto& one : review.domains) add(one);
  return {"sums", "The sums", {list}};
}
}  // namespace

std::string window_words(Duration window) {
  if (window.minutes % 1440 == 0 && window.minutes > 2880) return count_of(window.minutes / 1440, "day", "days");
  if (window.minutes % 60 == 0) return count_of(window.minutes / 60, "hour", "hours");
  return count_of(window.minutes, "minute", "minutes");
}

std::string triggers_in(const care::ReviewWindow& window, const std::vector<TriggerEvent>& log) {
  std::vector<std::string> ids;
  for (const auto place : window.records)
    for (const auto& id : log[place].triggers)
      if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  std::string out;
  for (const auto& id : ids) out += (out.empty() ? "" : ", ") + id;
  return out;
}

std::vector<Section> explained_windows(const care::TriggerReview& review, const std::vector<TriggerEvent>& log) {
  return {rule_section(review), windows_section(review, log), sums_section(review)};
}

}  // namespace leeboard::report
