// Finds the windows of a trigger review.
#include "care/trigger_windows.hpp"

#include <algorithm>

#include "care/counting_rule.hpp"
#include "care/local_clock.hpp"

namespace leeboard::care {

namespace {
constexpr long long week_seconds = 7 * 86400;

struct Span {
  long long from = 0, to = 0;
  bool overlaps(const Span& other) const { return from < other.to && other.from < to; }
};

class WindowSearch {
 public:
  WindowSearch(std::span<const TriggerEvent> log, TriggerEventKind kind, Duration length, const Zone* zone)
      : log_(log), zone_(zone), length_(length.minutes * 60) {
    days_.reserve(log.size());
    for (std::size_t i = 0; i < log.size(); ++i) {
      days_.push_back(log[i].at.day);
      const auto place = place_of(zone, log[i]);
      if (!log[i].triggers.empty()) told_.emplace_back(place, i);
      if (log[i].kind == kind) events_.emplace_back(place, i);
    }
    std::ranges::sort(days_);
    days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
    std::ranges::sort(told_);
    std::ranges::sort(events_);
    for (const auto& [place, event] : events_) taken_.push_back({place - length_, place});
  }

  std::vector<EventWindows> run() const {
    std::vector<EventWindows> out;
    out.reserve(events_.size());
    for (const auto& [place, event] : events_) {
      const LocalClock clock(zone_, log_[event]);
      EventWindows one{event, window_to(place, clock, 0), {}};
      int found = 0;
      for (int week = 1; one.before.usable() && week <= weeks_looked_back && found < controls_wanted; ++week) {
        one.controls.push_back(window_to(clock.to_line(clock.to_local(place) - week * week_seconds), clock, week));
        if (one.controls.back().usable()) ++found;
      }
      out.push_back(std::move(one));
    }
    return out;
  }

 private:
  ReviewWindow window_to(long long end, const LocalClock& clock, int week) const {
    const Span span{end - length_, end};
    ReviewWindow out;
    out.weeks_back = week;
    out.local_from = clock.to_local(span.from);
    out.local_to = clock.to_local(span.to);
    const auto last = clock.day_of(span.to - 1);
    for (auto day = clock.day_of(span.from); day <= last; day = day.plus_days(1))
      if (!std::ranges::binary_search(days_, day)) out.unlogged.push_back(day);
    if (!out.unlogged.empty()) out.fault = WindowFault::unlogged;
    else if (week > 0 && meets_event(span)) out.fault = WindowFault::overlap;
    for (auto at = std::ranges::lower_bound(told_, std::pair(span.from, std::size_t{0})); at != told_.end() && at->first < span.to; ++at)
      out.records.push_back(at->second);
    return out;
  }

  /// All windows before events are equally long, so their starts and ends are both in order.
  bool meets_event(const Span& span) const {
    const auto at = std::ranges::upper_bound(taken_, span.from, {}, &Span::to);
    return at != taken_.end() && at->overlaps(span);
  }

  std::span<const TriggerEvent> log_;
  const Zone* zone_;
  long long length_;
  std::vector<Date> days_;
  std::vector<std::pair<long long, std::size_t>> told_, events_;
  std::vector<Span> taken_;
};
}  // namespace

std::vector<EventWindows> find_windows(std::span<const TriggerEvent> log, TriggerEventKind kind, Duration length, const Zone* zone) {
  return WindowSearch(log, kind, length, zone).run();
}

}  // namespace leeboard::care
