// Finds a death in the words of the record.
#include "care/death.hpp"

#include "base/words.hpp"

#include <algorithm>
#include <array>

namespace leeboard::care {

bool speaks_of_death(const Said& reason) {
  constexpr std::array<std::string_view, 4> words{"died", "death", "deceased", "dead"};
  return std::ranges::find(words, lower_ascii(said_text(reason))) != words.end();
}

std::optional<Death> find_death(const Patient& patient, const std::vector<Episode>& episodes, const Stamp& as_of) {
  if (const auto* at = std::get_if<Stamp>(&patient.deceased)) return Death{*at};
  if (const auto* said = std::get_if<bool>(&patient.deceased); said && !*said) return std::nullopt;
  for (const auto& episode : episodes) {
    if (!episode.discharged || !speaks_of_death(episode.discharge_reason) || !seen_from(*episode.discharged, as_of)) continue;
    // Who came back later was alive: that record has to be mended, and until then care goes on.
    const bool came_back =
        std::ranges::any_of(episodes, [&](const Episode& other) { return other.admitted && earlier(*episode.discharged, *other.admitted); });
    if (!came_back) return Death{episode.discharged};
  }
  return says_died(patient.deceased) ? std::optional(Death{}) : std::nullopt;
}

}  // namespace leeboard::care
