// Finds a death in the words of the record.
#include "care/death.hpp"

#include <algorithm>

namespace leeboard::care {

bool ends_with_death(const Episode& episode, const SaysDeath& says_death) {
  if (!episode.discharged) return false;
  if (const auto* code = std::get_if<DischargeCode>(&episode.discharge_code); code && *code == DischargeCode::died) return true;
  return is_said(episode.discharge_reason) && says_death(said_text(episode.discharge_reason));
}

std::optional<Death> find_death(const Patient& patient, const std::vector<Episode>& episodes, const Stamp& as_of, const SaysDeath& says_death) {
  if (const auto* at = std::get_if<Stamp>(&patient.deceased)) return Death{*at};
  if (const auto* said = std::get_if<bool>(&patient.deceased); said && !*said) return std::nullopt;
  for (const auto& episode : episodes) {
    if (!episode.discharged || !seen_from(*episode.discharged, as_of) || !ends_with_death(episode, says_death)) continue;
    // Who came back later was alive: that record has to be mended, and until then care goes on.
    const bool came_back =
        std::ranges::any_of(episodes, [&](const Episode& other) { return other.admitted && earlier(*episode.discharged, *other.admitted); });
    if (!came_back) return Death{episode.discharged};
  }
  return says_died(patient.deceased) ? std::optional(Death{}) : std::nullopt;
}

}  // namespace leeboard::care
