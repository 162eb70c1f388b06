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
  return "it refers to a patient who is neither in these files nor in the store";
}

void ReferredPeople::establish(const std::set<std::string>& keys) {
  last_reference_.clear();
  established_.insert(keys.begin(), keys.end());
}

bool ReferredPeople::is_refused(std::string_view reference, std::string_view base) const {
  return !refused_.empty() && refused_.contains(key(reference, base));
}

// Whether the person of an id is the one who is known under it is only sure when this run has seen the Patient, or all of its files.
bool ReferredPeople::may_come(std::string_view reference, std::string_view base) const {
  return scope_ == FhirScope::record && reference.starts_with(patient) && !established_.contains(key(reference, base));
}

}  // namespace leeboard::clinic
