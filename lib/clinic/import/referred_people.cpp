// Finds the people whom the records of a run name.
#include "clinic/import/referred_people.hpp"

#include "clinic/person_finder.hpp"
#include "interop/fhir/coding.hpp"
#include "interop/fhir/resource.hpp"

namespace leeboard::clinic {

namespace {
constexpr std::string_view patient = "Patient/";
}

std::string ReferredPeople::key(std::string_view reference, std::string_view base) const {
  const bool everywhere = !reference.starts_with(patient) || interop::is_uuid(reference.substr(patient.size()));
  return std::string(everywhere ? std::string_view{} : base.empty() ? std::string_view(server_) : base) + ' ' + std::string(reference);
}

std::optional<store::PersonKey> ReferredPeople::find(store::Repositories& records, std::string_view reference, std::string_view base) {
  auto wanted = key(reference, base);
  if (!last_reference_.empty() && wanted == last_reference_) return last_person_;
  if (const auto known = established_.find(wanted); known != established_.end() && known->second.number != 0) return known->second;
  // Of two people whom a source calls by one id, which one is meant is only known beside that person's own record.
  if (any_conflict(records) && !records.conflicts().also_hold(wanted).empty()) return std::nullopt;
  const auto naming = scope_ == FhirScope::forms ? Naming::own_codes : Naming::foreign;
  const auto found = find_referred(records, recogniser_, reference, naming, std::string_view(wanted).substr(0, wanted.find(' ')));
  if (found) {
    last_reference_ = std::move(wanted);
    last_person_ = *found;
  }
  return found;
}

std::optional<store::PersonKey> ReferredPeople::find_of(store::Repositories& records, std::string_view source, std::string_view reference) {
  return find_referred(records, recogniser_, reference, scope_ == FhirScope::forms ? Naming::own_codes : Naming::foreign, source);
}

std::string ReferredPeople::nobody_behind(store::Repositories& records, std::string_view reference, std::string_view base) const {
  if (server_.empty() && base.empty() && reference.starts_with(patient))
    if (const auto source = records.external_ids().system_after("fhir:Patient@", reference.substr(patient.size())))
      return "it does not say whose server its ids are of, and " + *source +
             " has a patient with this id; if it is of there, import it with --source " + *source;
  if (!records.conflicts().also_hold(key(reference, base)).empty())
    return "its source has given this id to two people who are here; import it together with the Patient that it is about";
  return "it refers to a patient who is neither in these files nor in the store";
}

void ReferredPeople::establish(const std::set<std::string>& keys, store::PersonKey person) {
  last_reference_.clear();
  for (const auto& one : keys) established_[one] = person;
}

void ReferredPeople::hold(const std::set<std::string>& keys, const std::string& conflict) {
  last_reference_.clear();
  for (const auto& one : keys) held_[one] = conflict;
}

std::optional<std::string> ReferredPeople::held_in_run(std::string_view reference, std::string_view base) const {
  if (held_.empty()) return std::nullopt;
  const auto found = held_.find(key(reference, base));
  return found == held_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::string> ReferredPeople::held_before(store::Repositories& records, std::string_view reference, std::string_view base) {
  if (reference.empty() || !any_conflict(records)) return std::nullopt;
  const auto wanted = key(reference, base);
  if (established_.contains(wanted)) return std::nullopt;
  const auto open = records.conflicts().find_open(wanted);
  const bool of_person = open && (open->kind == store::ConflictKind::person || open->kind == store::ConflictKind::link);
  return of_person ? std::optional(open->id) : std::nullopt;
}

std::vector<store::PersonKey> ReferredPeople::also_hold(store::Repositories& records, std::string_view reference) {
  return any_conflict(records) ? records.conflicts().also_hold(key(reference)) : std::vector<store::PersonKey>{};
}

// Asked once: what this run opens itself it knows.
bool ReferredPeople::any_conflict(store::Repositories& records) {
  if (!any_conflict_) any_conflict_ = records.conflicts().any();
  return *any_conflict_;
}

bool ReferredPeople::is_refused(std::string_view reference, std::string_view base) const {
  return !refused_.empty() && refused_.contains(key(reference, base));
}

// Whether the person of an id is the one who is known under it is only sure when this run has seen the Patient, or all of its files.
bool ReferredPeople::may_come(std::string_view reference, std::string_view base) const {
  return scope_ == FhirScope::record && reference.starts_with(patient) && !established_.contains(key(reference, base));
}

}  // namespace leeboard::clinic
