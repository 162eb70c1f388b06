// The record after an update: a given key replaces, a key left out stays, an absence word withdraws.
#include "interop/revise_record.hpp"

#include <algorithm>

#include "record/name_parts.hpp"

namespace leeboard::interop {

namespace {

void revise_extensions(std::vector<std::pair<std::string, std::string>>& current, const std::vector<std::pair<std::string, std::string>>& given) {
  for (const auto& [key, json] : given) {
    const auto found = std::ranges::find(current, key, &std::pair<std::string, std::string>::first);
    if (found != current.end()) found->second = json;
    else current.emplace_back(key, json);
  }
}

}  // namespace

Patient revise_patient(const Patient& current, const IntakeDocument& update) {
  Patient revised = current;
  const Patient& given = update.patient;
  const auto take = [&](const char* key, auto member) {
    if (update.says_patient(key)) member(revised) = member(given);
  };
  take(
      "name.given", [](auto& patient) -> auto& { return patient.name.given; });
  take(
      "name.family", [](auto& patient) -> auto& { return patient.name.family; });
  take(
      "name.used", [](auto& patient) -> auto& { return patient.name.used; });
  take(
      "birth_date", [](auto& patient) -> auto& { return patient.birth_date; });
  take(
      "sex_at_birth", [](auto& patient) -> auto& { return patient.sex_at_birth; });
  take(
      "identifiers", [](auto& patient) -> auto& { return patient.identifiers; });
  take(
      "contact.phone", [](auto& patient) -> auto& { return patient.contact.phone; });
  take(
      "contact.email", [](auto& patient) -> auto& { return patient.contact.email; });
  take(
      "contact.address.line", [](auto& patient) -> auto& { return patient.contact.address_line; });
  take(
      "contact.address.city", [](auto& patient) -> auto& { return patient.contact.city; });
  take(
      "contact.address.state", [](auto& patient) -> auto& { return patient.contact.state; });
  take(
      "contact.address.postal_code", [](auto& patient) -> auto& { return patient.contact.postal_code; });
  take(
      "status", [](auto& patient) -> auto& { return patient.status; });
  take(
      "deceased", [](auto& patient) -> auto& { return patient.deceased; });
  take(
      "explored", [](auto& patient) -> auto& { return patient.explored; });
  for (const auto key : {suffix_key, former_key})
    if (update.says_patient(key)) std::erase_if(revised.extensions, [&](const auto& part) { return part.first == key; });
  revise_extensions(revised.extensions, given.extensions);
  return revised;
}

Episode revise_episode(const Episode& current, const IntakeDocument& update) {
  Episode revised = current;
  if (!update.episode) return revised;
  const Episode& given = *update.episode;
  const auto take = [&](const char* key, auto member) {
    if (update.says_episode(key)) member(revised) = member(given);
  };
  take(
      "admitted", [](auto& episode) -> auto& { return episode.admitted; });
  take(
      "discharged", [](auto& episode) -> auto& { return episode.discharged; });
  take(
      "last_contact", [](auto& episode) -> auto& { return episode.last_contact; });
  take(
      "programme", [](auto& episode) -> auto& { return episode.programme; });
  take(
      "clinician", [](auto& episode) -> auto& { return episode.clinician; });
  take(
      "referred_by", [](auto& episode) -> auto& { return episode.referred_by; });
  take(
      "reason", [](auto& episode) -> auto& { return episode.discharge_reason; });
  take(
      "reason_code", [](auto& episode) -> auto& { return episode.discharge_code; });
  take(
      "transferred_from", [](auto& episode) -> auto& { return episode.transferred_from; });
  take(
      "kind", [](auto& episode) -> auto& { return episode.kind; });
  revise_extensions(revised.extensions, given.extensions);
  return revised;
}

}  // namespace leeboard::interop
