// Counts what is not known.
#include "care/figures/quality.hpp"

#include <algorithm>

namespace leeboard::care {

void Quality::add(const CountedPerson& person, const Period& counted) {
  if (std::ranges::none_of(person.episodes, [&](const CountedEpisode& episode) { return in_census(episode, person, counted.last); })) return;
  ++people;
  for (const auto& what : person.unknown) ++unknown[what];
}

}  // namespace leeboard::care
