// Puts converted FHIR resources into the store.
#include "clinic/fhir_record.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "clinic/desk.hpp"
#include "clinic/form_desk.hpp"
#include "clinic/list_facts.hpp"
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
  converter_.convert(resource, record_);
  switch (record_.outcome) {
    case interop::FhirOutcome::rejected: return reject(place, record_.reason, record_.answers_of_kept) ? FhirTaken::done : FhirTaken::stop;
    case interop::FhirOutcome::kept: return take_kept(resource, place, last);
    case interop::FhirOutcome::patient: return take_patient(url, place, digest);
    case interop::FhirOutcome::clinical: break;
  }
  return take_clinical(place, digest, last);
}

void FhirWriter::note_unplaced(const RecordPlace& place, const std::vector<Answers>& forms) {
  for (const auto& answers : forms) run_.unplaced(place, answers.instrument, writer_.forms().safety_said(answers));
}

bool FhirWriter::reject(const RecordPlace& place, std::string_view reason, const std::vector<Answers>& forms) {
  note_unplaced(place, forms);
  return run_.reject(record_.type, place, reason);
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
  add_list_facts(records, person, desk_.catalog.vocabulary(), document);
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
      if (same != forms.end()) answers.id += "@" + digest.substr(0, 12);  // the amended form stands beside the first one
    }
    std::vector<catalog::AnswerProblem> problems;
    for (const auto& found : record_.form_problems)
      if (found.instrument == answers.instrument) problems.push_back(found.problem);
    writer_.write_form(records, person, answers, became, std::move(problems));
  }
  became.told.insert(became.told.end(), record_.told.begin(), record_.told.end());
  if (became.object.empty()) became.object = record_.type;
  if (!record_.id.empty() && !known) records.external_ids().bind(system, record_.id, became.object, person);
  records.imports().remember_record(digest, became.object, person);
  return became;
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
    const bool on = reject(place, "it refers to a patient who is neither in these files nor in the store", record_.document.assessments);
    return on ? FhirTaken::done : FhirTaken::stop;
  }
  bool refused = false;
  const auto forms = record_.document.assessments;
  const bool on = run_.record(record_.type, place, [&](store::Repositories& records) {
    try {
      return write_clinical(records, *person, digest);
    } catch (...) {
      episode_.clear();  // made by this record, it is gone with it
      refused = true;
      throw;
    }
  });
  if (refused) note_unplaced(place, forms);
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
  note_unplaced(place, record_.answers_of_kept);
  if (run_.dry_run()) {
    // The row of the run, which a kept resource belongs to, was rolled back: only count.
    Became became;
    became.kept = true;
    became.reason = kept.reason;
    became.told = record_.told;
    return run_.settled(record_.type, place, became) ? FhirTaken::done : FhirTaken::stop;
  }
  const bool takes_back = kept.person && !record_.id.empty() && interop::is_understood_type(record_.type) &&
                          run_.records().external_ids().find(system_of(record_.type), record_.id).has_value();
  const bool on = run_.record(
      record_.type, place,
      [&](store::Repositories& records) {
        Became became;
        became.how = records.imports().keep(kept);
        became.kept = true;
        became.reason = kept.reason;
        became.told = record_.told;
        if (!takes_back) return became;
        // What an earlier state of this resource said is no longer so (entered in error, refuted, cancelled).
        interop::IntakeDocument nothing;
        withdraw_older(records, *kept.person, nothing);
        withdraw_events(records, *kept.person, nothing, nothing.events);
        add_list_facts(records, *kept.person, desk_.catalog.vocabulary(), nothing);
        for (const auto& fact : nothing.facts) records.facts().add(*kept.person, {}, fact);
        for (const auto& event : nothing.events) records.events().add(*kept.person, {}, event, record_.recorded.value_or(event.at));
        return became;
      },
      takes_back ? store::Rows::several : store::Rows::one);
  return on ? FhirTaken::done : FhirTaken::stop;
}

}  // namespace leeboard::clinic
