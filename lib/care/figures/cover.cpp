// Adds supplies up to covered days.
#include "care/figures/cover.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace leeboard::care {

namespace {
/// The first stop of a medicine on a day or later.
std::optional<Date> next_stop(const std::vector<SupplyStop>& stops, const std::string& drug, Date from) {
  std::optional<Date> out;
  for (const auto& stop : stops)
    if (stop.drug == drug && stop.day >= from && (!out || stop.day < *out)) out = stop.day;
  return out;
}

/// Of one medicine, by day: the next supply begins where the one before ends, unless that one was stopped in between.
void cover_with(const std::vector<Supply>& supplies, const std::vector<SupplyStop>& stops, std::vector<Period>& out) {
  std::optional<Date> free;  ///< the first day that nothing covers yet
  std::optional<Date> last_dose;
  for (const auto& supply : supplies) {
    if (supply.days < 1) continue;
    if (supply.days == 1 && last_dose == supply.day) continue;
    if (supply.days == 1) last_dose = supply.day;
    const auto first = free ? std::max(*free, supply.day) : supply.day;
    auto last = first.plus_days(supply.days - 1);
    // What is left when a medicine is stopped is not taken up by the next supply.
    const auto stop = next_stop(stops, supply.drug, supply.day);
    if (stop && *stop < last) last = *stop;
    free = last.plus_days(1);
    if (first <= last) out.push_back({first, last});
  }
}
}  // namespace

std::vector<Period> covered_days(std::vector<Supply> supplies, const std::vector<SupplyStop>& stops) {
  std::ranges::stable_sort(supplies, {}, &Supply::day);
  std::map<std::string, std::vector<Supply>> by_drug;
  for (auto& supply : supplies) by_drug[supply.drug].push_back(std::move(supply));
  std::vector<Period> spans, out;
  for (const auto& [drug, list] : by_drug) cover_with(list, stops, spans);
  std::ranges::sort(spans, {}, &Period::first);
  for (const auto& span : spans)
    if (!out.empty() && span.first <= out.back().last.plus_days(1)) out.back().last = std::max(out.back().last, span.last);
    else out.push_back(span);
  return out;
}

}  // namespace leeboard::care
