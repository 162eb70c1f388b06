// Words for a person's own record.
#include "clinic/person_state.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/discharge_words.hpp"
#include "catalog/test_people.hpp"
#include "clinic/desk.hpp"
#include "interop/identifier_class.hpp"

namespace leeboard::clinic {

struct PersonTeller::Lists {
  catalog::TestPeople tests;
};

PersonTeller::PersonTeller(const Desk& desk, PersonRecogniser& recogniser) : desk_(desk), recogniser_(recogniser) {}
PersonTeller::~PersonTeller() = default;

void require_possible_death(const Patient& patient) {
  const auto* died = std::get_if<Stamp>(&patient.deceased);
  const auto* born = std::get_if<Stamp>(&patient.birth_date);
  if (died && born && died_before_birth(*died, *born))
    throw Error(ErrorKind::bad_input, fmt::format("the death of {} lies before the birth date {}", format_stamp(*died), format_stamp(*born)))
        .mend_with("correct one of the two");
}

care::SaysDeath death_words(const Desk& desk) {
  return [&desk, words = std::make_shared<std::optional<catalog::DischargeWords>>()](const std::string& reason) {
    if (!*words) *words = catalog::load_discharge_words(desk.catalog.definitions());
    return (*words)->says_died(reason);
  };
}

std::optional<Death> stored_death(store::Repositories& records, store::PersonKey person, const Desk& desk, const care::SaysDeath& says_death) {
  const auto stored = records.patients().get(person, desk.seen_with_revisions());
  if (!stored) return std::nullopt;
  std::vector<Episode> episodes;
  for (auto& entry : records.episodes().of(person)) episodes.push_back(std::move(entry.episode));
  return care::find_death(stored->patient, episodes, desk.as_of, says_death);
}

void take_out_of_use(store::Repositories& records, store::PersonKey person, const Signature& signature, Became& became) {
  became.object = records.patients().code_of(person);
  became.told.emplace_back("inactive");
  const auto stored = records.patients().get(person);
  if (!stored || stored->patient.status != PatientStatus::active) return;
  auto patient = stored->patient;
  patient.status = PatientStatus::inactive;
  if (records.patients().revise(person, patient, signature, {}) == store::Stored::revised) became.note_change();
}

bool PersonTeller::has_test_name(const Patient& patient) {
  if (!lists_) lists_ = std::make_unique<Lists>(Lists{catalog::load_test_people(desk_.catalog.definitions())});
  const auto& tests = lists_->tests;
  return tests.is_test_name(patient.name.family) || tests.is_test_name(patient.name.used) ||
         std::ranges::any_of(patient.name.given, [&](const auto& given) { return tests.is_test_name(given); });
}

bool PersonTeller::has_placeholder(const Patient& patient) {
  const auto& rules = recogniser_.identifier_rules();
  const auto today = desk_.as_of.day;
  const auto* born = std::get_if<Stamp>(&patient.birth_date);
  if (born && born->precision == Precision::day && interop::is_placeholder_birth(rules, born->day, today)) return true;
  return std::ranges::any_of(patient.identifiers, [&](const Identifier& one) {
    return interop::classify_identifier(rules, {one.system, one.value, one.type, one.use, {}}, today) == interop::IdentifierClass::placeholder;
  });
}

std::vector<std::string> PersonTeller::words(const interop::IntakeDocument& said, const Patient* before, const Patient& now) {
  std::vector<std::string> out = said.told;
  if (has_placeholder(said.patient)) out.emplace_back("not-identifying");
  if (before && (before->name != now.name || before->birth_date != now.birth_date || before->sex_at_birth != now.sex_at_birth))
    out.emplace_back("identity-changed");
  if (said.says_patient("status") && now.status == PatientStatus::inactive) out.emplace_back("inactive");
  if ((said.says_patient("status") && now.status == PatientStatus::test) || has_test_name(said.patient)) out.emplace_back("test-patient");
  return out;
}

}  // namespace leeboard::clinic
