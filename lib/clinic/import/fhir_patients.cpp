// Stores the Patients of FHIR.
#include "clinic/import/fhir_patients.hpp"

#include "clinic/desk.hpp"
#include "clinic/identity/told_notes.hpp"
#include "clinic/person_finder.hpp"

namespace leeboard::clinic {

bool FhirPatients::take(const PatientResource& patient, const RecordPlace& place) {
  std::set<std::string> keys;
  if (!patient.record.id.empty()) keys.insert(people_.key("Patient/" + patient.record.id));
  if (!patient.url.empty()) keys.insert(people_.key(interop::normalise_reference(patient.url), interop::reference_base(patient.url)));
  person_.reset();
  std::string conflict;
  bool held = false, stored = false;
  const bool on = run_.record("Patient", place, [&](store::Repositories& records) {
    auto became = write(records, patient, keys);
    held = became.held;
    conflict = became.object;
    stored = !held;
    return became;
  });
  if (held) people_.hold(keys, conflict);
  else if (stored) people_.establish(keys, *person_);
  else people_.refuse(keys);
  return on;
}

Became FhirPatients::write(store::Repositories& records, const PatientResource& patient, const std::set<std::string>& keys) {
  auto became = unchanged();
  const auto& record = patient.record;
  const std::string reference = "Patient/" + record.id;
  auto by_key = find_foreign(records, ForeignKind::resource, record.id, patient.source);
  bool takes_name = false;
  if (!by_key && !patient.source.empty() && records.external_ids().find(unnamed_owner, reference).value_or(patient.source) == patient.source) {
    // Stored before its source was named: it takes the name when it is surely the same person.
    const auto unnamed = find_foreign(records, ForeignKind::resource, record.id);
    const auto stored = unnamed ? records.patients().get(*unnamed) : std::nullopt;
    takes_name = stored && writer_.recogniser().agreement(record.document.patient, stored->patient) == interop::Agreement::agree;
    if (takes_name) by_key = unnamed;
  }
  auto known = recognise(records, patient, by_key);
  if (!known.conflict.empty()) return hold(records, patient, known);
  // Records that are read as one stay records of their own: each source's revises its own.
  if (known.person && by_key && records.patient_links().kept(*by_key) == *known.person) known.person = by_key;
  const bool older = known.person && is_older(patient.version, takes_name ? find_version(records, reference) : patient.stored_last);
  if (!older && !decision_)
    if (const auto at_conflict = links_.find_conflict(records, known.person, patient.record)) return hold(records, patient, *at_conflict);
  if (!older) links_.note_status(records, known.person, patient.record);
  write_person(records, patient, known, older, became);
  const auto person = *person_;
  became.object = records.patients().code_of(person);
  // A key that two people hold stays bound to the first: the conflict that was settled says who the second is.
  if (!by_key || *by_key == person) bind_foreign(records, ForeignKind::resource, record.id, became.object, person, patient.source);
  if (takes_name) records.external_ids().bind(unnamed_owner, reference, patient.source, person);
  if (patient.url.starts_with("urn:")) bind_foreign(records, ForeignKind::address, patient.url, became.object, person);
  records.imports().remember_record(patient.digest, became.object, person);
  if (!record.id.empty() && !older) note_version(records, patient.name, patient.version, person);
  if (older) {
    add_told(desk_, records, person, told_person(became.object), became.told);
    return became;
  }
  if (takes_name) became.told.emplace_back("source-named");
  became.told.insert(became.told.end(), record.told.begin(), record.told.end());
  links_.follow(records, person, keys, patient.record, became);
  keep_told(desk_, records, person, told_person(became.object), became.told);
  return became;
}

void FhirPatients::write_person(store::Repositories& records, const PatientResource& patient, const Recognised& known, bool older, Became& became) {
  const auto& document = patient.record.document;
  person_ = known.person;
  if (older) {
    became.told = {"older-version"};
    return;
  }
  if (!person_) {
    auto newcomer = document;
    if (decision_) newcomer.patient.code = decision_->code;
    note_alike(became, writer_.recogniser().alike(records, document.patient, {}, known.same_identifier));
    became.possible_duplicate = became.possible_duplicate || !known.disputed.empty();
    person_ = writer_.add_person(records, newcomer, became);
    if (decision_) decision_->person = person_;
    open_identifier_conflicts(desk_, records, run_.id(), known, *person_, became);
  } else {
    writer_.revise_person(records, *person_, document, became);
    if (known.flagged) note_alike(became, writer_.recogniser().alike(records, document.patient, person_, known.same_identifier));
  }
  const auto made = became.how;
  writer_.write_episode(records, *person_, document, became);
  if (made == store::Stored::created) became.how = made;
}

Recognised FhirPatients::recognise(store::Repositories& records, const PatientResource& patient, std::optional<store::PersonKey> by_key) {
  if (decision_) {
    Recognised out;
    out.person = decision_->person;
    return out;
  }
  auto& recogniser = writer_.recogniser();
  auto holders = people_.also_hold(records, "Patient/" + patient.record.id);
  if (by_key) holders.insert(holders.begin(), *by_key);
  return recogniser.recognise(records, patient.record.document.patient, recogniser.choose(records, patient.record.document.patient, holders));
}

Became FhirPatients::hold(store::Repositories& records, const PatientResource& patient, const Recognised& known) {
  const auto key = patient.record.id.empty() ? "sha256:" + patient.digest : people_.key("Patient/" + patient.record.id);
  return hold_record(desk_, run_, records, writer_.recogniser(), key, known,
                     {.conflict = {},
                      .import = {},
                      .format = "fhir",
                      .type = "Patient",
                      .server = people_.server(),
                      .url = std::string(patient.url),
                      .text = std::string(patient.text)});
}

}  // namespace leeboard::clinic
