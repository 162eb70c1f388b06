// Counts coping steps.
#include "care/coping_counts.hpp"

#include <algorithm>

#include "care/local_clock.hpp"

namespace leeboard::care {

CopingFollowed follow_coping(std::span<const TriggerEvent> log, Duration within, const Zone* zone) {
  std::vector<std::pair<long long, std::size_t>> order;
  for (std::size_t i = 0; i < log.size(); ++i) order.emplace_back(place_of(zone, log[i]), i);
  std::ranges::sort(order);
  CopingFollowed out(log.size(), false);
  // From the end: what comes next for an entry is known once all later ones are.
  bool ahead = false;
  long long next_coped = 0;
  for (std::size_t i = order.size(); i-- > 0;) {
    const auto& [place, at] = order[i];
    const auto kind = log[at].kind;
    if (is_use(kind)) ahead = false;
    else if (kind == TriggerEventKind::coped) ahead = true, next_coped = place;
    out[at] = ahead && next_coped - place <= within.minutes * 60;
  }
  return out;
}

std::vector<CopingCount> count_coping(std::span<const TriggerEvent> log, const CopingFollowed& followed, std::string_view trigger) {
  std::map<std::string, CopingCount> counts;
  for (std::size_t i = 0; i < log.size(); ++i) {
    const auto& entry = log[i];
    if (!trigger.empty() && std::ranges::find(entry.triggers, trigger) == entry.triggers.end()) continue;
    std::set<std::string> steps(entry.tried.begin(), entry.tried.end());
    steps.insert(entry.helped.begin(), entry.helped.end());
    for (const auto& step : steps) {
      auto& count = counts[step];
      count.step = step;
      ++count.tried;
      if (std::ranges::find(entry.helped, step) != entry.helped.end()) ++count.helped;
      if (followed[i]) ++count.coped;
    }
  }
  std::vector<CopingCount> out;
  for (auto& [step, count] : counts) out.push_back(std::move(count));
  std::ranges::stable_sort(out, [](const CopingCount& a, const CopingCount& b) { return a.coped > b.coped; });
  return out;
}

}  // namespace leeboard::care
