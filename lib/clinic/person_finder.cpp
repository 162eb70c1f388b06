// Finding people: by code, by identifier, by what an earlier import has bound, by name and birth date.
#include "clinic/person_finder.hpp"

#include <algorithm>
#include <set>
#include <unordered_map>

#include "base/error.hpp"
#include "base/id.hpp"
#include "interop/identity.hpp"

namespace leeboard::clinic {

namespace {

// Stored with every binding: never changed.
std::string_view system_of(ForeignKind kind) {
  switch (kind) {
    case ForeignKind::resource: return "fhir:Patient";
    case ForeignKind::address: return "fhir:url";
    case ForeignKind::row: break;
  }
  return "leeboard:csv-key";
}

[[noreturn]] void refuse_two(store::Repositories& records, store::PersonKey one, store::PersonKey other) {
  throw Error(ErrorKind::bad_input,
              "code and identifiers belong to different people: " + records.patients().code_of(one) + " and " + records.patients().code_of(other))
      .mend_with("correct the code or the identifiers, or see `leeboard intake merge`");
}

/// The person of the identifiers, who must be `found` when that is given.
std::optional<store::PersonKey> owner(store::Repositories& records, std::optional<store::PersonKey> found, const Patient& patient) {
  for (const auto& identifier : patient.identifiers) {
    const auto holder = records.patients().find_identifier(identifier);
    if (!holder) continue;
    const auto person = records.patient_links().kept(*holder);
    if (found && *found != person) refuse_two(records, *found, person);
    found = person;
  }
  return found;
}

bool shares_identifier(const Patient& left, const Patient& right) {
  return std::ranges::any_of(left.identifiers, [&](const auto& own) { return std::ranges::find(right.identifiers, own) != right.identifiers.end(); });
}

}  // namespace

store::PersonKey require_person(store::Repositories& records, std::string_view code) { return records.patients().require(code); }

store::PersonKey require_record(store::Repositories& records, std::string_view code) {
  if (const auto person = records.patients().find(code)) return *person;
  return records.patients().require(code);  // says which codes are near
}

std::optional<store::PersonKey> find_person(store::Repositories& records, const Patient& patient) {
  std::optional<store::PersonKey> found;
  if (!patient.code.empty())
    if (const auto person = records.patients().find(patient.code)) found = records.patient_links().kept(*person);
  return owner(records, found, patient);
}

void refuse_other_owner(store::Repositories& records, store::PersonKey person, const Patient& patient) {
  (void)owner(records, records.patient_links().kept(person), patient);
}

std::optional<store::PersonKey> find_foreign(store::Repositories& records, ForeignKind kind, std::string_view id) {
  if (id.empty()) return std::nullopt;
  const auto code = records.external_ids().find(system_of(kind), id);
  return code ? records.patients().find(*code) : std::nullopt;
}

void bind_foreign(store::Repositories& records, ForeignKind kind, std::string_view id, const std::string& code, store::PersonKey person) {
  if (!id.empty()) records.external_ids().bind(system_of(kind), id, code, person);
}

std::optional<store::PersonKey> find_referred(store::Repositories& records, std::string_view reference, Naming naming) {
  constexpr std::string_view conditional = "Patient?identifier=", relative = "Patient/";
  if (reference.starts_with(conditional)) {
    const auto token = reference.substr(conditional.size());
    const auto bar = token.find('|');
    if (bar == std::string_view::npos) return std::nullopt;
    return records.patients().find_identifier({std::string(token.substr(0, bar)), std::string(token.substr(bar + 1))});
  }
  if (!reference.starts_with(relative)) return find_foreign(records, ForeignKind::address, reference);
  const auto id = reference.substr(relative.size());
  const auto found = find_foreign(records, ForeignKind::resource, id);
  // A form that a kiosk filled in for us names our own code; in a foreign record the same word may be anybody.
  return found || naming == Naming::foreign || !is_id(id) ? found : records.patients().find(id);
}

bool is_someone_else(const Patient& stored, const Patient& given) {
  return !shares_identifier(stored, given) && stored.birth_date != given.birth_date && !stored.identifiers.empty() && !given.identifiers.empty();
}

std::vector<std::string> alike_codes(store::Repositories& records, const Patient& patient) {
  std::vector<std::string> codes;
  for (const auto& like : records.patients().like(patient))
    if (like.patient.code != patient.code && interop::alike(patient, like.patient)) codes.push_back(like.patient.code);
  std::ranges::sort(codes);
  return codes;
}

std::vector<Candidate> find_candidates(store::Repositories& records, const Patient& patient) {
  std::vector<Candidate> found;
  const auto add = [&](const std::string& code, std::string_view why) {
    if (std::ranges::find(found, code, &Candidate::code) == found.end()) found.push_back({code, why});
  };
  if (!patient.code.empty())
    if (const auto person = records.patients().find(patient.code))
      add(records.patients().code_of(records.patient_links().kept(*person)), "equal code");
  for (const auto& identifier : patient.identifiers)
    if (const auto person = records.patients().find_identifier(identifier))
      add(records.patients().code_of(records.patient_links().kept(*person)), "equal identifier");
  for (const auto& code : alike_codes(records, patient)) add(code, "like name and birth date");
  const bool with_name = !patient.name.empty(), with_birth = std::holds_alternative<Stamp>(patient.birth_date);
  for (const auto& like : records.patients().like(patient))
    if ((with_name && like.same_name) || (with_birth && !with_name && like.same_birth_date))
      add(like.patient.code, like.same_name ? "equal name" : "equal birth date");
  return found;
}

std::vector<std::pair<std::string, std::string>> find_duplicates(store::Repositories& records) {
  std::vector<Patient> people;
  records.patients().for_each({}, [&](const store::PatientRevision& revision) {
    people.push_back(revision.patient);
    return true;
  });
  // Only people with one birth date, or one name, can be alike: everybody is compared within these groups alone.
  std::unordered_map<std::string, std::vector<std::size_t>> groups;
  for (std::size_t place = 0; place < people.size(); ++place) {
    const auto keys = interop::identity_keys(people[place]);
    if (!keys.birth_date.empty()) groups["b" + keys.birth_date].push_back(place);
    if (!keys.like_name.empty()) groups["n" + keys.like_name].push_back(place);
  }
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& [key, places] : groups)
    for (std::size_t left = 0; left < places.size(); ++left)
      for (std::size_t right = left + 1; right < places.size(); ++right)
        if (interop::alike(people[places[left]], people[places[right]])) pairs.emplace(places[left], places[right]);
  std::vector<std::pair<std::string, std::string>> out;
  for (const auto& [left, right] : pairs) out.emplace_back(people[left].code, people[right].code);
  return out;
}

}  // namespace leeboard::clinic
