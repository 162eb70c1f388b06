// Counts what stands in the windows of a trigger review.
#include "care/trigger_review.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "care/coping_counts.hpp"
#include "care/counting_rule.hpp"
#include "care/local_clock.hpp"

namespace leeboard::care {

namespace {
constexpr std::array<const char*, 7> weekdays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

std::size_t weekday_of(Date day) { return std::chrono::weekday{day.days}.iso_encoding() - 1; }

double round_to(double value, double steps) { return std::round(value * steps) / steps; }

class Counter {
 public:
  Counter(const std::vector<Trigger>& inventory, const std::vector<TriggerEvent>& log) : inventory_(inventory), log_(log) {
    for (const auto& trigger : inventory) domain_of_.emplace(trigger.id, trigger.domain);
  }

  /// One window counts a trigger, and a domain, at most once.
  void count(const ReviewWindow& window, bool control) {
    std::set<std::string_view> ids;
    std::set<TriggerDomain> areas;
    for (const auto place : window.records)
      for (const auto& id : log_[place].triggers) {
        ids.insert(id);
        if (const auto found = domain_of_.find(id); found != domain_of_.end()) areas.insert(found->second);
      }
    ++(control ? controls_ : events_);
    for (const auto id : ids) ++(control ? control_ : before_)[std::string(id)];
    for (const auto area : areas) ++(control ? control_ : before_)[domain_key(area)];
  }

  TriggerComparison comparison(TriggerComparison out, const std::string& key) const {
    out.before = {number(before_, key), events_};
    out.control = {number(control_, key), controls_};
    out.share = compare_shares(out.before, out.control);
    return out;
  }

  void write(TriggerReview& review, const CopingFollowed& followed) const {
    review.events = events_;
    review.control_windows = controls_;
    for (const auto& trigger : inventory_) {
      auto one = comparison({trigger.id, trigger.text, trigger.domain, {}, {}, {}, {}}, trigger.id);
      one.coping = count_coping(log_, followed, trigger.id);
      review.triggers.push_back(std::move(one));
    }
    for (const auto& trigger : inventory_)
      if (std::ranges::find(review.domains, trigger.domain, &TriggerComparison::domain) == review.domains.end())
        review.domains.push_back(comparison({{}, {}, trigger.domain, {}, {}, {}, {}}, domain_key(trigger.domain)));
    review.coping = count_coping(log_, followed, {});
  }

 private:
  // An id holds no slash, so that domains and triggers share one map.
  static std::string domain_key(TriggerDomain domain) { return "/" + std::string(format_word(domain)); }
  static long long number(const std::map<std::string, long long>& counts, const std::string& key) {
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
  }

  const std::vector<Trigger>& inventory_;
  const std::vector<TriggerEvent>& log_;
  std::map<std::string, TriggerDomain, std::less<>> domain_of_;
  std::map<std::string, long long> before_, control_;
  long long events_ = 0, controls_ = 0;
};

void spread(TriggerReview& review, const std::vector<TriggerEvent>& log) {
  for (const auto* weekday : weekdays) review.weekdays.push_back({weekday, 0, 0});
  for (const auto& part : words_of<DayPart>) review.parts.push_back({part.value, 0});
  review.parts.push_back({std::nullopt, 0});
  std::set<Date> logged;
  for (const auto& entry : log) {
    logged.insert(entry.at.day);
    if (entry.kind != review.event) continue;
    ++review.weekdays[weekday_of(entry.at.day)].events;
    ++std::ranges::find(review.parts, part_of(entry), &PartCount::part)->events;
  }
  for (const auto day : logged) ++review.weekdays[weekday_of(day)].logged_days;
  review.logged_days = static_cast<long long>(logged.size());
}
}  // namespace

std::optional<ShareRatio> compare_shares(const WindowCount& before, const WindowCount& control) {
  if (before.of < fewest_events || control.of < fewest_controls || before.n < 1 || control.n < 1) return std::nullopt;
  const auto a = static_cast<double>(before.n), n = static_cast<double>(before.of);
  const auto b = static_cast<double>(control.n), m = static_cast<double>(control.of);
  // Multiplied before it is divided: a ratio such as 2.125 is then exact, and rounded as it would be by hand.
  const double ratio = (a * m) / (n * b);
  const double reach = normal_975 * std::sqrt(std::max(0.0, 1 / a - 1 / n + 1 / b - 1 / m));
  return ShareRatio{round_to(ratio, 100), round_to(ratio * std::exp(-reach), 10), round_to(ratio * std::exp(reach), 10)};
}

TriggerReview review_triggers(const std::vector<Trigger>& inventory, const std::vector<TriggerEvent>& log, TriggerEventKind event, Duration window,
                              const Zone* zone) {
  TriggerReview out;
  out.event = event;
  out.window = window;
  out.windows = find_windows(log, event, window, zone);
  Counter counter(inventory, log);
  std::set<Date> unlogged;
  for (const auto& one : out.windows) {
    unlogged.insert(one.before.unlogged.begin(), one.before.unlogged.end());
    if (!one.before.usable()) {
      ++out.left_out;
      continue;
    }
    counter.count(one.before, false);
    for (const auto& control : one.controls) {
      unlogged.insert(control.unlogged.begin(), control.unlogged.end());
      if (control.usable()) counter.count(control, true);
    }
  }
  out.unlogged_days = static_cast<long long>(unlogged.size());
  counter.write(out, follow_coping(log, window, zone));
  spread(out, log);
  return out;
}

}  // namespace leeboard::care
