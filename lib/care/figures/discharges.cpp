// Counts why care ended.
#include "care/figures/discharges.hpp"

namespace leeboard::care {

namespace {
void count_end(DischargeCounts& counts, const std::optional<DischargeCode>& code, bool in_words) {
  ++(code ? counts.by_code[*code] : in_words ? counts.not_coded : counts.no_reason);
}
}  // namespace

long long DischargeCounts::of(DischargeCode code) const {
  const auto at = by_code.find(code);
  return at == by_code.end() ? 0 : at->second;
}

long long DischargeCounts::all() const {
  auto sum = not_coded + no_reason;
  for (const auto& [code, count] : by_code) sum += count;
  return sum;
}

void Discharges::add(const CountedPerson& person, const Period& counted) {
  const CountedEpisode* last = nullptr;
  std::optional<EpisodeEnd> last_end;
  for (const auto& episode : person.episodes) {
    if (!is_counted(episode)) continue;
    const auto end = end_of(episode, person, counted.last);
    if (!end || !counted.holds(end->day)) continue;
    count_end(episodes, end->code, episode.reason_said);
    if (last_end && end->day < last_end->day) continue;
    last = &episode;
    last_end = end;
  }
  if (last != nullptr) count_end(persons, last_end->code, last->reason_said);
}

PlannedShare planned_share(const DischargeCounts& counts) {
  const auto of = counts.all() - counts.of(DischargeCode::died) - counts.of(DischargeCode::incarcerated);
  const auto planned = counts.of(DischargeCode::completed) + counts.of(DischargeCode::transferred);
  return {{planned, of}, {planned + counts.not_coded + counts.no_reason, of}};
}

}  // namespace leeboard::care
