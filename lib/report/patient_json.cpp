// People and episodes as they are printed in JSON.
#include "report/patient_json.hpp"

#include "record/name_parts.hpp"
#include "report/json_parts.hpp"

namespace leeboard::report {

void write_said(io::JsonWriter& json, std::string_view name, const Said& said) {
  json.key(name).begin_object().key("value");
  if (is_said(said)) json.value(said_text(said));
  else json.null();
  json.key("absent");
  if (is_said(said)) json.null();
  else json.value(format_absent(std::get<Absent>(said)));
  json.end_object();
}

void write_patient_fields(io::JsonWriter& json, const Patient& patient) {
  json.key("name").begin_object();
  write_texts(json, "given", patient.name.given);
  json.field("family", patient.name.family).field("used", patient.name.used);
  if (const auto suffix = name_suffix(patient); !suffix.empty()) json.field("suffix", suffix);
  if (const auto former = former_names_text(patient); !former.empty()) json.key("former").raw(former);
  json.end_object();
  const auto* born = std::get_if<Stamp>(&patient.birth_date);
  write_said(json, "birth_date", born ? Said(format_stamp(*born)) : Said(std::get<Absent>(patient.birth_date)));
  write_said(json, "sex_at_birth", patient.sex_at_birth);
  const auto died = format_deceased(patient.deceased);
  write_said(json, "deceased", died ? Said(*died) : Said(std::get<Absent>(patient.deceased)));
  json.key("identifiers").begin_array();
  for (const auto& identifier : patient.identifiers) {
    json.begin_object().field("system", identifier.system).field("value", identifier.value);
    if (!identifier.type.empty()) json.field("type", identifier.type);
    if (!identifier.use.empty()) json.field("use", identifier.use);
    json.end_object();
  }
  json.end_array().key("contact").begin_object();
  write_said(json, "phone", patient.contact.phone);
  write_said(json, "email", patient.contact.email);
  json.key("address").begin_object();
  write_said(json, "line", patient.contact.address_line);
  write_said(json, "city", patient.contact.city);
  write_said(json, "state", patient.contact.state);
  write_said(json, "postal_code", patient.contact.postal_code);
  json.end_object().end_object().field("status", format_word(patient.status)).key("explored").begin_array();
  for (const auto domain : patient.explored) json.value(format_word(domain));
  json.end_array();
  for (const auto& [key, text] : patient.extensions)
    if (key != suffix_key && key != former_key) json.key(key).raw(text);
}

void write_episode(io::JsonWriter& json, const Episode& episode, int revision) {
  json.begin_object().field("episode", episode.id).field("revision", revision);
  json.field("status", episode.discharged ? "discharged" : "active").field("kind", format_word(episode.kind));
  write_time(json, "admitted", episode.admitted);
  write_time(json, "discharged", episode.discharged);
  write_time(json, "last_contact", episode.last_contact);
  write_said(json, "programme", episode.programme);
  write_said(json, "clinician", episode.clinician);
  write_said(json, "referred_by", episode.referred_by);
  write_said(json, "reason", episode.discharge_reason);
  write_said(json, "reason_code", said_code(episode));
  write_said(json, "transferred_from", episode.transferred_from);
  for (const auto& [key, text] : episode.extensions) json.key(key).raw(text);
  json.end_object();
}

std::string shown(const Said& said) { return is_said(said) ? said_text(said) : std::string(format_absent(std::get<Absent>(said))); }

std::string shown_birth(const Patient& patient) {
  const auto* born = std::get_if<Stamp>(&patient.birth_date);
  return born ? format_stamp(*born) : std::string(format_absent(std::get<Absent>(patient.birth_date)));
}

}  // namespace leeboard::report
