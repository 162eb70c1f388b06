// Counts the census.
#include "care/figures/census.hpp"

#include <algorithm>
#include <array>

namespace leeboard::care {

namespace {
constexpr std::array columns{&CensusLine::start,      &CensusLine::admitted,        &CensusLine::transferred_in,
                             &CensusLine::discharged, &CensusLine::transferred_out, &CensusLine::died,
                             &CensusLine::end,        &CensusLine::patient_days};

/// What one stretch of care adds to a line.
CensusLine line_of(const CountedEpisode& episode, const CountedPerson& person, const Period& counted) {
  CensusLine out;
  const auto until = counted.last;
  out.start = in_census(episode, person, counted.first.plus_days(-1)) ? 1 : 0;
  out.end = in_census(episode, person, until) ? 1 : 0;
  if (counted.holds(*episode.admitted)) ++(episode.transferred_in ? out.transferred_in : out.admitted);
  const auto end = end_of(episode, person, until);
  if (end && counted.holds(end->day))
    ++(end->code == DischargeCode::died ? out.died : end->code && is_transfer(*end->code) ? out.transferred_out : out.discharged);
  const auto from = std::max(*episode.admitted, counted.first);
  const auto to = end ? end->day : until.plus_days(1);
  out.patient_days = std::max<long long>(0, to.since(from));
  return out;
}

bool touches(Date one, Date other, const Period& counted) {
  return std::min(one, other) <= counted.last && std::max(one, other) >= counted.first.plus_days(-1);
}
}  // namespace

void Census::add(const CountedPerson& person) {
  CensusLine once;
  for (const auto& episode : person.episodes) {
    const bool care = episode.kind == EpisodeKind::care;
    if (!episode.admitted) ++(care ? undated_ : undated_others_);
    else if (!care) {
      if (counted_.holds(*episode.admitted)) ++(episode.kind == EpisodeKind::inquiry ? inquiries_ : collaterals_);
    } else count_episode(episode, person, once);
  }
  for (const auto column : columns)
    if (column != &CensusLine::patient_days) persons_.*column += once.*column > 0 ? 1 : 0;
  persons_.patient_days += once.patient_days;
  find_breaks(person);
}

void Census::count_episode(const CountedEpisode& episode, const CountedPerson& person, CensusLine& once) {
  const auto line = line_of(episode, person, counted_);
  if (line == CensusLine{}) return;
  auto& programme = by_programme_[episode.programme];
  for (const auto column : columns) {
    all_.*column += line.*column;
    programme.*column += line.*column;
    once.*column += line.*column;
  }
  if (line.end > 0 && !episode.discharged && episode.discharge_said) open_ended_.push_back(episode.id);
  if (const auto end = end_of(episode, person, counted_.last); end && end->by_death_alone && counted_.holds(end->day))
    died_open_.push_back(episode.id);
}

void Census::find_breaks(const CountedPerson& person) {
  std::vector<const CountedEpisode*> care;
  for (const auto& episode : person.episodes) {
    if (!is_counted(episode)) continue;
    const auto& end = episode.discharged ? episode.discharged : person.died;
    if (!end || *end >= *episode.admitted) care.push_back(&episode);
    else if (touches(*episode.admitted, *end, counted_)) breaks_.push_back({CensusFault::ends_before_it_begins, person.code, episode.id, {}});
  }
  const auto before = counted_.first.plus_days(-1);
  for (std::size_t i = 0; i < care.size(); ++i)
    for (std::size_t j = i + 1; j < care.size(); ++j) {
      const auto day = std::max({*care[i]->admitted, *care[j]->admitted, before});
      if (day <= counted_.last && in_census(*care[i], person, day) && in_census(*care[j], person, day))
        breaks_.push_back({CensusFault::two_at_once, person.code, care[i]->id, care[j]->id});
    }
}

bool Census::balances() const {
  if (!breaks_.empty() || !all_.adds_up() || persons_.start != all_.start || persons_.end != all_.end) return false;
  return std::ranges::all_of(by_programme_, [](const auto& row) { return row.second.adds_up(); });
}

}  // namespace leeboard::care
