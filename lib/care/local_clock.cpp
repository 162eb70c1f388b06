// Local clocks of a trigger log.
#include "care/local_clock.hpp"

#include "base/zone.hpp"

namespace leeboard::care {

namespace {
constexpr long long day_seconds = 86400;

long long floor_day(long long seconds) { return (seconds >= 0 ? seconds : seconds - day_seconds + 1) / day_seconds; }

std::string two(long long number) { return (number < 10 ? "0" : "") + std::to_string(number); }
}  // namespace

LocalClock::LocalClock(const Zone* zone, const TriggerEvent& entry) : zone_(zone) {
  if (!zone || !entry.at.has_time()) return;
  if (zone->offset_of(entry.at.utc_seconds()) == entry.at.offset_minutes) return;
  zone_ = nullptr;
  offset_ = entry.at.offset_minutes * 60LL;
}

long long LocalClock::to_line(long long local) const {
  if (!zone_) return local - offset_;
  const auto day = day_of_local(local);
  return local - zone_->offset_at(day, static_cast<int>(local - floor_day(local) * day_seconds)) * 60LL;
}

long long LocalClock::to_local(long long line) const { return line + (zone_ ? zone_->offset_of(line) * 60LL : offset_); }

Date LocalClock::day_of(long long line) const { return day_of_local(to_local(line)); }

int second_of_part(std::optional<DayPart> part) { return part ? static_cast<int>(*part) * 6 * 3600 : 0; }

std::optional<DayPart> part_of(const TriggerEvent& entry) {
  if (!entry.at.has_time()) return entry.part;
  return static_cast<DayPart>(entry.at.second_of_day / (6 * 3600));
}

long long local_seconds_of(const TriggerEvent& entry) {
  if (entry.at.has_time()) return entry.at.local_seconds();
  return entry.at.day.days.time_since_epoch().count() * day_seconds + second_of_part(entry.part);
}

long long place_of(const Zone* zone, const TriggerEvent& entry) { return LocalClock(zone, entry).to_line(local_seconds_of(entry)); }

Date day_of_local(long long local) { return {std::chrono::sys_days{std::chrono::days{floor_day(local)}}}; }

std::string format_local(long long local) {
  const auto second = local - floor_day(local) * day_seconds;
  auto out = format_date(day_of_local(local)) + " " + two(second / 3600) + ":" + two(second / 60 % 60);
  if (second % 60 != 0) out += ":" + two(second % 60);
  return out;
}

}  // namespace leeboard::care
