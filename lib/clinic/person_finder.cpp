// Finding people: by code, by identifier, by what an earlier import has bound, by name and birth date.
#include "clinic/person_finder.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/id.hpp"
#include "interop/fhir/resource.hpp"

namespace leeboard::clinic {

namespace {

// Stored with every binding: never changed.
std::string system_of(ForeignKind kind, std::string_view id, std::string_view source) {
  switch (kind) {
    case ForeignKind::resource: return record_key_system("Patient", id, source);
    case ForeignKind::address: return "fhir:url";
    case ForeignKind::row: break;
  }
  return "leeboard:csv-key";
}

}  // namespace

store::PersonKey require_person(store::Repositories& records, std::string_view code) { return records.patients().require(code); }

store::PersonKey require_record(store::Repositories& records, std::string_view code) {
  if (const auto person = records.patients().find(code)) return *person;
  return records.patients().require(code);  // says which codes are near
}

std::string record_key_system(std::string_view type, std::string_view id, std::string_view source) {
  std::string system = "fhir:" + std::string(type);
  if (!source.empty() && !interop::is_uuid(id)) system.append("@").append(source);
  return system;
}

std::optional<store::PersonKey> find_foreign(store::Repositories& records, ForeignKind kind, std::string_view id, std::string_view source) {
  if (id.empty()) return std::nullopt;
  const auto code = records.external_ids().find(system_of(kind, id, source), id);
  return code ? records.patients().find(*code) : std::nullopt;
}

void bind_foreign(store::Repositories& records, ForeignKind kind, std::string_view id, const std::string& code, store::PersonKey person,
                  std::string_view source) {
  if (!id.empty()) records.external_ids().bind(system_of(kind, id, source), id, code, person);
}

std::optional<store::PersonKey> find_referred(store::Repositories& records, PersonRecogniser& recogniser, std::string_view reference, Naming naming,
                                              std::string_view source) {
  constexpr std::string_view conditional = "Patient?identifier=", relative = "Patient/";
  if (reference.starts_with(conditional)) {
    const auto token = reference.substr(conditional.size());
    const auto bar = token.find('|');
    if (bar == std::string_view::npos) return std::nullopt;
    return recogniser.find_identifier(records, {std::string(token.substr(0, bar)), std::string(token.substr(bar + 1))});
  }
  if (!reference.starts_with(relative)) return find_foreign(records, ForeignKind::address, reference);
  const auto id = reference.substr(relative.size());
  const auto found = find_foreign(records, ForeignKind::resource, id, source);
  // A form that a kiosk filled in for us names our own code; in a foreign record the same word may be anybody.
  return found || naming == Naming::foreign || !source.empty() || !is_id(id) ? found : records.patients().find(id);
}

std::vector<Candidate> find_candidates(store::Repositories& records, PersonRecogniser& recogniser, const Patient& patient) {
  std::vector<Candidate> found;
  const auto add = [&](std::string code, std::vector<std::string> why, int points) {
    if (std::ranges::find(found, code, &Candidate::code) == found.end()) found.push_back({std::move(code), std::move(why), points});
  };
  if (!patient.code.empty())
    if (const auto person = records.patients().find(patient.code))
      add(records.patients().code_of(records.patient_links().kept(*person)), {"equal code"}, 0);
  for (const auto& identifier : patient.identifiers)
    if (const auto person = recogniser.find_identifier(records, identifier)) add(records.patients().code_of(*person), {"equal identifier"}, 0);
  for (const auto& like : recogniser.alike(records, patient)) add(like.code, interop::describe_match(like.match), like.match.points);
  const bool with_name = !patient.name.empty(), with_birth = std::holds_alternative<Stamp>(patient.birth_date);
  for (const auto& like : records.patients().like(patient))
    if ((with_name && like.same_name) || (with_birth && !with_name && like.same_birth_date))
      add(like.patient.code, {like.same_name ? "equal name" : "equal birth date"}, 0);
  return found;
}

}  // namespace leeboard::clinic
