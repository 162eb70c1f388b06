// Tells a first admission from a return.
#include "care/figures/admissions.hpp"

#include <algorithm>

namespace leeboard::care {

namespace {
/// Whether `other` began before: on an earlier day, or on the same day further up in the list.
bool began_before(const CountedEpisode& other, const CountedEpisode& admission) {
  return *other.admitted < *admission.admitted || (*other.admitted == *admission.admitted && &other < &admission);
}
}  // namespace

AdmissionClass class_of(const CountedEpisode& admission, const CountedPerson& person, int soon) {
  if (admission.transferred_in) return AdmissionClass::transferred_in;
  bool earlier = false, undated = false;
  std::optional<Date> last;
  for (const auto& other : person.episodes) {
    if (&other == &admission || other.kind != EpisodeKind::care) continue;
    const bool over_by_then = other.discharged && *other.discharged <= *admission.admitted;
    if (other.admitted ? began_before(other, admission) : over_by_then) {
      earlier = true;
      if (over_by_then && (!last || *last < *other.discharged)) last = other.discharged;
    } else if (!other.admitted) {
      undated = true;
    }
  }
  if (earlier) return last && admission.admitted->since(*last) <= soon ? AdmissionClass::returning_soon : AdmissionClass::returning;
  return undated ? AdmissionClass::unknown : AdmissionClass::first;
}

void AdmissionCounts::add(AdmissionClass admission) {
  switch (admission) {
    case AdmissionClass::first: ++first; break;
    case AdmissionClass::returning: ++returning; break;
    case AdmissionClass::returning_soon: ++returning_soon; break;
    case AdmissionClass::unknown: ++unknown; break;
    case AdmissionClass::transferred_in: ++transferred_in; break;
  }
}

void Admissions::add(const CountedPerson& person, const Period& counted, int soon) {
  const CountedEpisode* first = nullptr;
  for (const auto& episode : person.episodes) {
    if (!is_counted(episode) || !counted.holds(*episode.admitted)) continue;
    episodes.add(class_of(episode, person, soon));
    if (first == nullptr || *episode.admitted < *first->admitted) first = &episode;
  }
  if (first != nullptr) persons.add(class_of(*first, person, soon));
}

}  // namespace leeboard::care
