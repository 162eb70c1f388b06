// The days of a stretch of care.
#include "care/figures/counted_person.hpp"

#include <algorithm>

namespace leeboard::care {

std::optional<EpisodeEnd> end_of(const CountedEpisode& episode, const CountedPerson& person, Date until) {
  if (episode.discharged) return *episode.discharged <= until ? std::optional(EpisodeEnd{*episode.discharged, false, episode.code}) : std::nullopt;
  if (!person.died || !episode.admitted || *person.died < *episode.admitted || *person.died > until) return std::nullopt;
  return EpisodeEnd{*person.died, true, DischargeCode::died};
}

bool in_census(const CountedEpisode& episode, const CountedPerson& person, Date day) {
  return is_counted(episode) && *episode.admitted <= day && !end_of(episode, person, day);
}

bool is_counted(const CountedEpisode& episode) { return episode.kind == EpisodeKind::care && episode.admitted.has_value(); }

bool lies_in_care(Date day, const CountedPerson& person, Date until) {
  return std::ranges::any_of(person.episodes, [&](const CountedEpisode& episode) {
    if (!is_counted(episode) || day < *episode.admitted) return false;
    const auto end = end_of(episode, person, until);
    return !end || day <= end->day;
  });
}

bool is_transfer(DischargeCode code) {
  return code == DischargeCode::transferred || code == DischargeCode::transferred_no_show || code == DischargeCode::transferred_outside;
}

}  // namespace leeboard::care
