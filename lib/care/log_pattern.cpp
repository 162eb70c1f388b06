// Compares the last days of a trigger log with as many days before.
#include "care/log_pattern.hpp"

#include <algorithm>
#include <set>

namespace leeboard::care {

namespace {
bool belongs(const catalog::LogPattern& pattern, const TriggerEvent& entry, std::span<const Trigger> inventory) {
  if (std::ranges::find(pattern.kinds, entry.kind) == pattern.kinds.end()) return false;
  return std::ranges::any_of(entry.triggers, [&](const std::string& id) {
    const auto trigger = std::ranges::find(inventory, id, &Trigger::id);
    return trigger != inventory.end() && std::ranges::find(pattern.domains, trigger->domain) != pattern.domains.end();
  });
}
}  // namespace

const TriggerEvent* find_rise(const catalog::LogPattern& pattern, std::span<const TriggerEvent> log, std::span<const Trigger> inventory, Date day) {
  const auto length = pattern.within.minutes / 1440;
  const auto now_from = day.plus_days(1 - length), before_from = now_from.plus_days(-length);
  long long now = 0, before = 0;
  std::set<Date> logged_before;
  const TriggerEvent* newest = nullptr;
  for (const auto& entry : log) {
    const auto on = entry.at.day;
    if (on < before_from || day < on) continue;
    if (on < now_from) logged_before.insert(on);
    if (!belongs(pattern, entry, inventory)) continue;
    if (on < now_from) {
      ++before;
    } else {
      ++now;
      if (!newest || !earlier(entry.at, newest->at)) newest = &entry;
    }
  }
  const bool known = static_cast<long long>(logged_before.size()) >= pattern.logged_days;
  return known && now >= pattern.at_least && now >= pattern.times * before ? newest : nullptr;
}

}  // namespace leeboard::care
