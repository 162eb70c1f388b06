// The counting rule of trigger reviews against a slow count that shares no code with it.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "base/zone.hpp"
#include "care/trigger_review.hpp"

using namespace leeboard;

namespace {
struct Counted {
  long long events = 0, controls = 0, unlogged = 0, left_out = 0;
  std::map<std::string, std::pair<long long, long long>> triggers;  // before, control
  bool operator==(const Counted&) const = default;
};

// Counts as the rule reads, record by record and quarter hour by quarter hour.
class SlowCount {
 public:
  SlowCount(const std::vector<TriggerEvent>& log, TriggerEventKind kind, long long hours, const Zone* zone)
      : log_(log), kind_(kind), length_(hours * 3600), zone_(zone) {}

  Counted run() {
    std::vector<const TriggerEvent*> events;
    for (const auto& entry : log_)
      if (entry.kind == kind_) events.push_back(&entry);
    for (const auto* event : events) {
      const auto end = instant(*event);
      if (!logged(*event, end)) {
        ++out_.left_out;
        continue;
      }
      ++out_.events;
      add(end, true);
      int found = 0;
      for (int week = 1; week <= 12 && found < 3; ++week) {
        const auto control = resolve(*event, local(*event, end) - week * 604800LL);
        bool usable = logged(*event, control);
        for (const auto* other : events) {
          const auto to = instant(*other);
          if (control - length_ < to && to - length_ < control) usable = false;
        }
        if (!usable) continue;
        ++found;
        ++out_.controls;
        add(control, false);
      }
    }
    out_.unlogged = static_cast<long long>(empty_days_.size());
    return out_;
  }

 private:
  static long long clock_of(const TriggerEvent& entry) {
    static const std::map<std::optional<DayPart>, int> hours{
        {std::nullopt, 0}, {DayPart::night, 0}, {DayPart::morning, 6}, {DayPart::afternoon, 12}, {DayPart::evening, 18}};
    const long long day = entry.at.day.since(*parse_date("1970-01-01"));
    return day * 86400 + (entry.at.has_time() ? entry.at.second_of_day : hours.at(entry.part) * 3600);
  }
  // Whether the entry's own offset counts, because it is not the clinic's.
  bool travels(const TriggerEvent& entry) const {
    return zone_ && entry.at.has_time() && zone_->offset_of(clock_of(entry) - entry.at.offset_minutes * 60LL) != entry.at.offset_minutes;
  }
  long long local(const TriggerEvent& on, long long at) const {
    if (!zone_) return at;
    return at + 60LL * (travels(on) ? on.at.offset_minutes : zone_->offset_of(at));
  }
  long long resolve(const TriggerEvent& on, long long clock) const {
    if (!zone_) return clock;
    if (travels(on)) return clock - on.at.offset_minutes * 60LL;
    // The first instant that shows this time on the clock; in a gap, the clock that went on as before.
    for (int offset = 14 * 60; offset >= -12 * 60; offset -= 15)
      if (zone_->offset_of(clock - offset * 60LL) == offset) return clock - offset * 60LL;
    return clock - 60LL * zone_->offset_of(clock - 86400);
  }
  long long instant(const TriggerEvent& entry) const {
    if (zone_ && entry.at.has_time()) return clock_of(entry) - entry.at.offset_minutes * 60LL;
    return resolve(entry, clock_of(entry));
  }
  bool logged(const TriggerEvent& on, long long end) {
    std::set<long long> days;
    for (auto at = end - length_; at < end; at += 900) days.insert((local(on, at)) / 86400);
    days.insert(local(on, end - 1) / 86400);
    bool all = true;
    for (const auto day : days) {
      const bool found = std::ranges::any_of(log_, [&](const TriggerEvent& entry) { return entry.at.day.since(*parse_date("1970-01-01")) == day; });
      if (found) continue;
      all = false;
      empty_days_.insert(day);
    }
    return all;
  }
  void add(long long end, bool before) {
    std::set<std::string> ids;
    for (const auto& entry : log_)
      if (const auto at = instant(entry); at >= end - length_ && at < end) ids.insert(entry.triggers.begin(), entry.triggers.end());
    for (const auto& id : ids) ++(before ? out_.triggers[id].first : out_.triggers[id].second);
  }

  const std::vector<TriggerEvent>& log_;
  TriggerEventKind kind_;
  long long length_;
  const Zone* zone_;
  Counted out_;
  std::set<long long> empty_days_;
};

std::vector<Trigger> inventory() {
  std::vector<Trigger> out(4);
  const std::vector<TriggerDomain> domains{TriggerDomain::times, TriggerDomain::people, TriggerDomain::times, TriggerDomain::body};
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i].id = "T-" + std::to_string(i + 1);
    out[i].domain = domains[i];
    out[i].text = "trigger " + std::to_string(i + 1);
  }
  return out;
}

TriggerEvent entry(std::string_view kind, const std::string& at, std::vector<std::string> triggers = {}, std::string_view part = {}) {
  TriggerEvent out;
  out.kind = *parse_word<TriggerEventKind>(kind);
  out.at = parse_stamp(at, nullptr).value();
  out.part = parse_word<DayPart>(part);
  out.triggers = std::move(triggers);
  return out;
}

// Half a year around a day, most days logged, some entries with a day only, some written on a journey.
std::vector<TriggerEvent> some_log(std::mt19937& random, Date middle, const Zone* zone) {
  const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  using enum TriggerEventKind;
  const std::vector<TriggerEventKind> kinds{craving, exposure, coped, lapse, none, craving};
  const std::vector<std::optional<DayPart>> parts{std::nullopt, DayPart::night, DayPart::morning, DayPart::afternoon, DayPart::evening};
  const int gap = 2 + below(12);
  std::vector<TriggerEvent> out;
  for (int day = -80; day <= 60; ++day) {
    if (below(gap) == 0) continue;
    for (int i = 1 + below(3); i > 0; --i) {
      TriggerEvent one;
      one.kind = kinds[static_cast<std::size_t>(below(6))];
      one.at = stamp_of(middle.plus_days(day));
      if (below(4) == 0) one.part = parts[static_cast<std::size_t>(below(5))];
      else {
        one.at.precision = Precision::minute;
        one.at.second_of_day = below(1440) * 60;
        one.at.offset_minutes = zone ? zone->offset_at(one.at.day, one.at.second_of_day) : -300;
        if (below(10) == 0) one.at.offset_minutes += below(2) ? 60 : -420;
      }
      if (one.kind != none)
        for (int t = 1; t <= 4; ++t)
          if (below(5) == 0) one.triggers.push_back("T-" + std::to_string(t));
      out.push_back(one);
    }
  }
  return out;
}

Counted counted(const care::TriggerReview& review) {
  Counted out{review.events, review.control_windows, review.unlogged_days, review.left_out, {}};
  for (const auto& one : review.triggers)
    if (one.before.n > 0 || one.control.n > 0) out.triggers[one.id] = {one.before.n, one.control.n};
  return out;
}
}  // namespace

TEST_CASE("counts agree with a slow count over clock changes, leap days and time zones" * doctest::test_suite("long")) {
  std::mt19937 random(20261122);
  const std::vector<std::string> zones{"", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata"};
  const std::vector<std::string> days{"2026-03-08", "2026-11-01", "2028-02-29", "2026-12-31", "2027-04-04"};
  const std::vector<long long> hours{1, 24, 48, 75, 168};
  long long events = 0, controls = 0;
  for (const auto& name : zones) {
    std::optional<Zone> zone;
    if (!name.empty()) zone.emplace(name);
    const Zone* used = zone ? &*zone : nullptr;
    for (const auto& day : days)
      for (int i = 0; i < 3; ++i) {
        const auto log = some_log(random, parse_date(day).value(), used);
        const auto length = hours[random() % hours.size()];
        const auto kind = random() % 2 == 0 ? TriggerEventKind::lapse : TriggerEventKind::exposure;
        CAPTURE(name);
        CAPTURE(day);
        CAPTURE(length);
        const auto review = care::review_triggers(inventory(), log, kind, {length * 60}, used);
        CHECK(counted(review) == SlowCount(log, kind, length, used).run());
        events += review.events;
        controls += review.control_windows;
        for (const auto& one : review.triggers) {
          CHECK(one.before.of == review.events);
          CHECK(one.control.of == review.control_windows);
          CHECK(one.share.has_value() == (review.events >= 5 && review.control_windows >= 10 && one.before.n >= 1 && one.control.n >= 1));
        }
      }
  }
  // The logs are no empty exercise.
  CHECK(events > 300);
  CHECK(controls > 100);
}

TEST_CASE("the worked numbers of the contract, and the floor") {
  const auto share = care::compare_shares({9, 14}, {11, 42});
  REQUIRE(share);
  CHECK(share->ratio == 2.45);
  CHECK(share->low == 1.3);
  CHECK(share->high == 4.7);
  CHECK_FALSE(care::compare_shares({4, 4}, {10, 10}));
  CHECK_FALSE(care::compare_shares({5, 5}, {9, 9}));
  CHECK_FALSE(care::compare_shares({0, 5}, {3, 10}));
  CHECK_FALSE(care::compare_shares({3, 5}, {0, 10}));
  // Always there, before and otherwise: a ratio of one without any spread.
  CHECK(care::compare_shares({5, 5}, {10, 10}) == care::ShareRatio{1, 1, 1});
  // 17/8 over 1 is 2.125: half goes away from zero.
  CHECK(care::compare_shares({17, 40}, {4, 20})->ratio == 2.13);
}

TEST_CASE("an entry at the start of a window is in it, one at the time of the event is not") {
  std::vector<TriggerEvent> log{entry("lapse", "2026-06-10T18:00-04:00", {"T-1"}), entry("craving", "2026-06-09T18:00-04:00", {"T-2"}),
                                entry("craving", "2026-06-10T18:00-04:00", {"T-3"}), entry("craving", "2026-06-09T17:59-04:00", {"T-4"})};
  const auto review = care::review_triggers(inventory(), log, TriggerEventKind::lapse, {24 * 60}, nullptr);
  CHECK(review.events == 1);
  CHECK(review.triggers[0].before.n == 0);
  CHECK(review.triggers[1].before.n == 1);
  CHECK(review.triggers[2].before.n == 0);
  CHECK(review.triggers[3].before.n == 0);
  CHECK(review.control_windows == 0);
  CHECK(review.unlogged_days == 24);  // two days of each of twelve weeks
}

TEST_CASE("domains count a window once, whatever number of their triggers is in it") {
  std::vector<TriggerEvent> log{entry("lapse", "2026-06-10", {}, "evening"), entry("craving", "2026-06-10T09:00Z", {"T-1", "T-3"}),
                                entry("craving", "2026-06-10T10:00Z", {"T-3"})};
  const auto review = care::review_triggers(inventory(), log, TriggerEventKind::lapse, {12 * 60}, nullptr);
  REQUIRE(review.domains.size() == 3);
  CHECK(review.domains[0].domain == TriggerDomain::times);
  CHECK(review.domains[0].before == care::WindowCount{1, 1});
  CHECK(review.weekdays[2].events == 1);
  CHECK(review.weekdays[2].logged_days == 1);
  CHECK(review.parts[3].events == 1);
}

TEST_CASE("a step counts as followed by coping only before any use and within the window") {
  auto tried = entry("craving", "2026-06-10T10:00Z", {"T-1"});
  tried.tried = {"urge-surfing"};
  auto late = entry("craving", "2026-06-12T10:00Z");
  late.tried = {"urge-surfing"};
  late.helped = {"urge-surfing"};
  auto used = entry("craving", "2026-06-20T10:00Z", {"T-1"});
  used.tried = {"walk"};
  std::vector<TriggerEvent> log{tried,
                                entry("coped", "2026-06-10T11:00Z"),
                                late,
                                entry("coped", "2026-06-15T10:00Z"),
                                used,
                                entry("use", "2026-06-20T11:00Z"),
                                entry("coped", "2026-06-20T12:00Z")};
  const auto review = care::review_triggers(inventory(), log, TriggerEventKind::lapse, {48 * 60}, nullptr);
  REQUIRE(review.coping.size() == 2);
  CHECK(review.coping[0] == care::CopingCount{"urge-surfing", 2, 1, 1});
  CHECK(review.coping[1] == care::CopingCount{"walk", 1, 0, 0});
  REQUIRE(review.triggers[0].coping.size() == 2);
  CHECK(review.triggers[0].coping[0] == care::CopingCount{"urge-surfing", 1, 0, 1});
}
