// Checks whose a record is by what it says.
#include "clinic/identity/check_said_person.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "interop/identifier_class.hpp"

namespace leeboard::clinic {

namespace {
bool is_born(const Patient& patient) { return std::holds_alternative<Stamp>(patient.birth_date); }
}  // namespace

std::optional<Recognised> check_said_person(store::Repositories& records, PersonRecogniser& recogniser, Date today, store::PersonKey person,
                                            const interop::PersonCheck& said, std::string conflict) {
  if (said.empty()) return std::nullopt;
  Patient told;
  told.name.family = said.family;
  if (!said.birth_date.empty()) {
    const auto born = parse_partial_stamp(said.birth_date, nullptr);
    if (!born) throw Error{ErrorKind::bad_input, "'birth_date' is no date"}.mend_with("write it as 1985-02-03, or leave it out");
    if (!interop::is_placeholder_birth(recogniser.identifier_rules(), born->day, today)) told.birth_date = *born;
  }
  const auto stored = records.patients().get(person, {.as_of = {}, .all_revisions = true});
  if (!stored) return std::nullopt;
  auto differs = recogniser.differing(told, stored->patient);
  const bool other_name = std::ranges::find(differs, "family") != differs.end();
  const bool nothing_agrees = other_name && !(is_born(told) && is_born(stored->patient));
  if (!nothing_agrees && recogniser.agreement(told, stored->patient) != interop::Agreement::conflict) return std::nullopt;
  Recognised out;
  out.conflict = std::move(conflict);
  out.against = person;
  out.differs = std::move(differs);
  return out;
}

}  // namespace leeboard::clinic
