// Counts point retention.
#include "care/figures/retention.hpp"

#include <algorithm>

namespace leeboard::care {

namespace {
constexpr int months_of_year = 12;

/// Whether there was contact on a day of a stretch of care: its first day, a day of contact, a day with medicine.
bool has_contact(const CountedPerson& person, const Period& days) {
  return std::ranges::any_of(person.contacts, [&](Date day) { return days.holds(day); }) ||
         std::ranges::any_of(person.covered, [&](const Period& span) { return span.first <= days.last && days.first <= span.last; });
}
}  // namespace

Period Retention::cohort(int days) const {
  const auto behind = whole_.last.plus_days(1);
  const auto last = days >= limits_.year_before ? behind.plus_months(-months_of_year) : behind;
  return {last.plus_months(-months_of_year), last.plus_days(-1)};
}

void Retention::add(const CountedPerson& person) {
  for (const auto days : limits_.retention) {
    const auto admitted_in = cohort(days);
    auto& counts = at_[days];
    const auto before = counts.eligible();
    for (const auto& episode : person.episodes) {
      if (!is_counted(episode) || !admitted_in.holds(*episode.admitted)) continue;
      const auto day = episode.admitted->plus_days(days);
      if (day > data_date_) continue;
      if (const auto end = end_of(episode, person, day)) {
        if (end->code == DischargeCode::transferred || end->code == DischargeCode::transferred_outside) {
          ++counts.transferred;
          continue;
        }
        ++counts.left;
        if (end->code == DischargeCode::died) ++counts.died;
      } else {
        ++(has_contact(person, {std::max(*episode.admitted, day.plus_days(1 - limits_.contact)), day}) ? counts.in_care : counts.not_known);
      }
    }
    if (counts.eligible() > before) ++counts.persons;
  }
}

}  // namespace leeboard::care
