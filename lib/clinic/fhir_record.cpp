// Puts converted FHIR resources into the store.
#include "clinic/fhir_record.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "clinic/desk.hpp"
#include "clinic/person_finder.hpp"
#include "interop/fhir/coding.hpp"

namespace leeboard::clinic {

namespace {

std::string resource_digest(std::string_view raw) {
  Blake2b hash;
  hash.field("fhir").field(raw);
  return format_hex(hash.finish());
}

std::string system_of(std::string_view type) { return "fhir:" + std::string(type); }

/// The reference to the patient in a resource that is only kept.
std::string_view kept_subject(io::Node resource) {
  for (const std::string_view key : {"subject", "patient", "beneficiary"})
    if (const auto reference = interop::text_at(resource, key, "reference"); !reference.empty()) return interop::normalise_reference(reference);
  return {};
}

bool names_patient(std::string_view reference) { return reference.starts_with("Patient") || reference.starts_with("urn:"); }

}  // namespace

FhirWriter::FhirWriter(const Desk& desk, ImportRun& run, FhirScope scope)
    : desk_(desk),
      run_(run),
      scope_(scope),
      writer_(desk, {.reason = "import " + run.id(), .source = {}, .import = true}),
      converter_(desk.catalog, desk.zone) {}

FhirTaken FhirWriter::take(io::Node resource, std::string_view url, const RecordPlace& place, bool last) {
  const auto type = interop::text_at(resource, "resourceType");
  if (type == "Medication") {
    const auto id = interop::text_at(resource, "id");
    if (!id.empty()) converter_.note_medication("Medication/" + std::string(id), resource);
    if (!url.empty()) converter_.note_medication(interop::normalise_reference(url), resource);
  }
  if (!interop::is_understood_type(type)) {
    converter_.convert(resource, record_);
    if (record_.outcome == interop::FhirOutcome::rejected)
      return run_.reject(record_.type, place, record_.reason) ? FhirTaken::done : FhirTaken::stop;
    return take_kept(resource, place, last);
  }
  const auto digest = resource_digest(resource.raw());
  if (const auto known = run_.records().imports().find_record(digest)) {
    return run_.settled(type, place, unchanged(*known)) ? FhirTaken::done : FhirTaken::stop;
  }
  converter_.set_time(desk_.as_of, bundle_time_);
  converter_.convert(resource, record_);
  version_ = read_version(resource);
  if (version_.said() && !record_.id.empty() && record_.outcome != interop::FhirOutcome::rejected &&
      is_older(version_, find_version(run_.records(), record_name()))) {
    auto became = unchanged(record_.type);
    became.told = {"older-version"};
    return run_.settled(type, place, became) ? FhirTaken::done : FhirTaken::stop;
  }
  switch (record_.outcome) {
    case interop::FhirOutcome::rejected: return run_.reject(record_.type, place, record_.reason) ? FhirTaken::done : FhirTaken::stop;
    case interop::FhirOutcome::kept: return take_kept(resource, place, last);
    case interop::FhirOutcome::patient: return take_patient(url, place, digest);
    case interop::FhirOutcome::clinical: break;
  }
  return take_clinical(place, digest, last);
}

std::optional<store::PersonKey> FhirWriter::find_subject(std::string_view reference) {
  if (!last_reference_.empty() && reference == last_reference_) return last_subject_;
  const auto found = find_referred(run_.records(), reference, scope_ == FhirScope::forms ? Naming::own_codes : Naming::foreign);
  if (found) {
    last_reference_ = reference;
    last_subject_ = *found;
  }
  return found;
}

FhirTaken FhirWriter::take_patient(std::string_view url, const RecordPlace& place, const std::string& digest) {
  last_reference_.clear();
  const bool on = run_.record("Patient", place, [&](store::Repositories& records) {
    auto became = unchanged();
    const auto& document = record_.document;
    auto person = find_foreign(records, ForeignKind::resource, record_.id);
    if (person) {
      const auto stored = records.patients().get(*person);
      if (stored && is_someone_else(stored->patient, document.patient))
        throw Error(ErrorKind::bad_input, "another person has this resource id already")
            .mend_with("import files of different sources into stores of their own");
    } else {
      person = find_person(records, document.patient);
    }
    if (!person) {
      became.possible_duplicate = !alike_codes(records, document.patient).empty();
      person = writer_.add_person(records, document, became);
      episode_person_ = {};
    } else {
      writer_.revise_person(records, *person, document, became);
    }
    const auto made = became.how;
    writer_.write_episode(records, *person, document, became);
    if (made == store::Stored::created) became.how = made;
    became.object = records.patients().code_of(*person);
    bind_foreign(records, ForeignKind::resource, record_.id, became.object, *person);
    if (!url.empty()) bind_foreign(records, ForeignKind::address, interop::normalise_reference(url), became.object, *person);
    records.imports().remember_record(digest, became.object, *person);
    if (!record_.id.empty()) note_version(records, record_name(), version_, *person);
    became.told = record_.told;
    return became;
  });
  return on ? FhirTaken::done : FhirTaken::stop;
}

const std::string& FhirWriter::episode_of(store::Repositories& records, store::PersonKey person, Became& became) {
  if (episode_person_ != person || episode_.empty()) {
    const auto how = became.how;
    episode_ = writer_.write_episode(records, person, {}, became);
    became.how = how;
    episode_person_ = person;
  }
  return episode_;
}

void FhirWriter::withdraw_older(store::Repositories& records, store::PersonKey person, interop::IntakeDocument& document) {
  const auto source = record_.type + "/" + record_.id;
  for (const auto& stored : records.facts().of(person)) {
    if (stored.fact.source != source || !std::holds_alternative<FactValue>(stored.fact.content)) continue;
    const auto again = std::ranges::find(document.facts, stored.fact.key, &Fact::key);
    if (again == document.facts.end()) {
      if (record_.partial) continue;  // what was left out is not taken back
      Fact gone = stored.fact;
      gone.corrects = gone.id;
      gone.id.clear();
      gone.content = Absent::unknown;
      document.facts.push_back(std::move(gone));
    } else if (again->content == stored.fact.content && again->at == stored.fact.at) {
      document.facts.erase(again);
    } else {
      again->corrects = stored.fact.id;
    }
  }
}

void FhirWriter::withdraw_events(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document,
                                 std::vector<Event>& gone) {
  if (record_.partial) return;
  const auto source = record_.type + "/" + record_.id;
  for (const auto& stored : records.events().of(person)) {
    const std::string_view id = stored.event.source_id;
    if (!id.starts_with(source) || (id.size() > source.size() && id[source.size()] != '#')) continue;
    if (std::ranges::any_of(document.events, [&](const auto& event) { return event.source_id == id; })) continue;
    Event event;
    event.kind = EventKind::withdrawn;
    event.source_id = stored.event.source_id;
    event.at = stored.event.at;
    event.details = stored.event.details;
    std::erase_if(event.details, [](const auto& detail) { return detail.first == "status"; });
    event.details.emplace_back("status", "withdrawn");
    gone.push_back(std::move(event));
  }
}

Became FhirWriter::write_clinical(store::Repositories& records, store::PersonKey person, const std::string& digest) {
  Became became;
  auto& document = record_.document;
  const auto system = system_of(record_.type);
  const bool known = !record_.id.empty() && records.external_ids().find(system, record_.id).has_value();
  if (known) {
    became.how = store::Stored::unchanged;
    withdraw_older(records, person, document);
    std::vector<Event> gone;
    withdraw_events(records, person, document, gone);
    document.events.insert(document.events.end(), std::make_move_iterator(gone.begin()), std::make_move_iterator(gone.end()));
  }
  if (!lists_.add(records, person, desk_.catalog.vocabulary(), known, record_.observed, document)) interop::tell(record_, "contradiction");
  const auto& episode = episode_of(records, person, became);
  for (const auto& fact : document.facts) {
    const auto id = records.facts().add(person, episode, fact);
    if (became.object.empty()) became.object = id;
    became.objects.facts += 1;
    became.note_change();
  }
  write_events(records, person, episode, !known, became);
  for (auto& answers : document.assessments) {
    if (known && !answers.id.empty()) {
      const auto forms = records.assessments().of(person, answers.instrument);
      const auto same = std::ranges::find(forms, answers.id, [](const auto& form) -> const std::string& { return form.assessment.answers.id; });
      if (same != forms.end()) {
        writer_.revise_form(records, same->assessment.id, answers, "the source amended it", became);
        continue;
      }
    }
    writer_.write_form(records, person, answers, became);
  }
  became.told.insert(became.told.end(), record_.told.begin(), record_.told.end());
  if (became.object.empty()) became.object = record_.type;
  if (!record_.id.empty() && !known) records.external_ids().bind(system, record_.id, became.object, person);
  if (!record_.id.empty()) note_version(records, record_name(), version_, person);
  records.imports().remember_record(digest, became.object, person);
  return became;
}

bool FhirWriter::withdraw_all(store::Repositories& records, store::PersonKey person, Became& became) {
  interop::IntakeDocument nothing;
  withdraw_older(records, person, nothing);
  withdraw_events(records, person, nothing, nothing.events);
  bool any = !nothing.facts.empty() || !nothing.events.empty();
  for (const auto& stored : records.assessments().of(person, {})) {
    const auto& form = stored.assessment;
    if (form.answers.id != record_name() && !form.answers.id.starts_with(record_name() + "#")) continue;
    // A form without an answer says nothing and waits for nobody; what it said stays in its revisions.
    Answers emptied;
    emptied.id = form.answers.id;
    emptied.instrument = form.answers.instrument;
    emptied.taken_at = form.answers.taken_at;
    if (!writer_.revise_form(records, form.id, emptied, "the source withdrew it", became)) continue;
    any = true;
    if (std::ranges::find(became.told, "form-withdrawn") == became.told.end()) became.told.emplace_back("form-withdrawn");
  }
  lists_.forget();
  lists_.add(records, person, desk_.catalog.vocabulary(), true, {}, nothing);
  for (const auto& fact : nothing.facts) records.facts().add(person, {}, fact);
  for (const auto& event : nothing.events) records.events().add(person, {}, event, record_.recorded.value_or(event.at));
  became.withdrawn = any;
  return any;
}

std::optional<store::PersonKey> FhirWriter::owner_of(store::Repositories& records) const {
  const auto object = records.external_ids().find(system_of(record_.type), record_.id);
  if (!object) return std::nullopt;
  if (const auto event = records.events().get(*object)) return event->person;
  if (const auto form = records.assessments().get(*object)) return form->person;
  if (const auto fact = records.facts().get(*object)) return fact->person;
  return std::nullopt;
}

FhirTaken FhirWriter::take_deletion(const Deletion& deletion, const RecordPlace& place) {
  record_.clear();
  record_.type = deletion.type.empty() ? "(none)" : deletion.type;
  record_.id = deletion.id;
  const auto reject = [&](std::string_view why) { return run_.reject(record_.type, place, why) ? FhirTaken::done : FhirTaken::stop; };
  if (!deletion.problem.empty()) return reject(deletion.problem);
  if (record_.type == "Patient") return reject("it deletes a person: take the person out of care here, or mark the record as entered in error");
  auto became = unchanged(record_.type);
  became.told = {"deleted"};
  const auto person = owner_of(run_.records());
  if (!person) return run_.settled(record_.type, place, became) ? FhirTaken::done : FhirTaken::stop;
  const bool on = run_.record(record_.type, place, [&](store::Repositories& records) {
    if (withdraw_all(records, *person, became)) became.note_change();
    return became;
  });
  return on ? FhirTaken::done : FhirTaken::stop;
}

void FhirWriter::write_events(store::Repositories& records, store::PersonKey person, const std::string& episode, bool fresh, Became& became) {
  for (const auto& event : record_.document.events) {
    const auto recorded = record_.recorded.value_or(event.at);
    // A resource that is new by its id has events that are new: they need not be looked for.
    const auto [id, stored] = fresh && !event.source_id.empty()
                                  ? std::pair(records.events().add_new(person, episode, event, recorded), store::Stored::created)
                                  : records.events().add(person, episode, event, recorded);
    if (became.object.empty()) became.object = id;
    if (stored == store::Stored::unchanged) continue;
    became.objects.events += 1;
    became.note_change();
  }
}

FhirTaken FhirWriter::take_clinical(const RecordPlace& place, const std::string& digest, bool last) {
  const auto person = find_subject(record_.subject);
  if (!person) {
    if (!last) return FhirTaken::waits;
    return run_.reject(record_.type, place, "it refers to a patient who is neither in these files nor in the store") ? FhirTaken::done
                                                                                                                     : FhirTaken::stop;
  }
  const bool on = run_.record(record_.type, place, [&](store::Repositories& records) {
    try {
      return write_clinical(records, *person, digest);
    } catch (...) {
      episode_.clear();  // made by this record, it is gone with it
      lists_.forget();
      throw;
    }
  });
  return on ? FhirTaken::done : FhirTaken::stop;
}

FhirTaken FhirWriter::take_kept(io::Node resource, const RecordPlace& place, bool last) {
  store::KeptResource kept;
  kept.import = run_.id();
  kept.type = record_.type;
  kept.reason = record_.reason;
  kept.text = resource.raw();
  if (const auto reference = kept_subject(resource); names_patient(reference)) {
    kept.person = find_subject(reference);
    if (!kept.person && !last) return FhirTaken::waits;
  }
  if (run_.dry_run()) {
    // The row of the run, which a kept resource belongs to, was rolled back: only count.
    Became became;
    became.kept = true;
    became.reason = kept.reason;
    became.told = record_.told;
    return run_.settled(record_.type, place, became) ? FhirTaken::done : FhirTaken::stop;
  }
  const bool takes_back = kept.person && !record_.open && !record_.id.empty() && interop::is_understood_type(record_.type) &&
                          run_.records().external_ids().find(system_of(record_.type), record_.id).has_value();
  const bool on = run_.record(
      record_.type, place,
      [&](store::Repositories& records) {
        Became became;
        became.how = records.imports().keep(kept);
        became.kept = true;
        became.reason = kept.reason;
        became.told = record_.told;
        if (kept.person && !record_.id.empty()) note_version(records, record_name(), version_, *kept.person);
        if (!takes_back) return became;
        // What an earlier state of this resource said is no longer so (entered in error, refuted, cancelled).
        withdraw_all(records, *kept.person, became);
        return became;
      },
      takes_back || version_.said() ? store::Rows::several : store::Rows::one);
  return on ? FhirTaken::done : FhirTaken::stop;
}

}  // namespace leeboard::clinic
