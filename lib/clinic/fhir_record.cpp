// Puts converted FHIR resources into the store.
#include "clinic/fhir_record.hpp"

#include <algorithm>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "clinic/desk.hpp"
#include "clinic/list_facts.hpp"
#include "clinic/person_finder.hpp"
#include "interop/fhir/coding.hpp"

namespace leeboard::clinic {

namespace {

// Equal bytes of two servers are two records; of a source that is not named the digest is as it always was.
std::string resource_digest(std::string_view raw, std::string_view source) {
  Blake2b hash;
  hash.field("fhir").field(raw);
  if (!source.empty()) hash.field(source);
  return format_hex(hash.finish());
}

/// The reference to the patient in a resource, as it stands there.
std::string_view written_subject(io::Node resource) {
  for (const std::string_view key : {"subject", "patient", "beneficiary"})
    if (const auto reference = interop::text_at(resource, key, "reference"); !reference.empty()) return reference;
  return {};
}

// Says which source the records of a patient are of that were stored before sources were named: never changed.
constexpr std::string_view unnamed_owner = "leeboard:unnamed-source";

bool names_patient(std::string_view reference) { return reference.starts_with("Patient") || reference.starts_with("urn:"); }

}  // namespace

FhirWriter::FhirWriter(const Desk& desk, ImportRun& run, FhirScope scope, std::string source)
    : desk_(desk),
      run_(run),
      scope_(scope),
      writer_(desk, {.reason = "import " + run.id(), .source = {}, .import = true}),
      converter_(desk.catalog, desk.zone, desk.as_of.day),
      source_(std::move(source)) {}

FhirTaken FhirWriter::refuse(std::string_view type, const RecordPlace& place, std::string_view why) {
  return run_.reject(type, place, why) ? FhirTaken::done : FhirTaken::stop;
}

FhirTaken FhirWriter::take(io::Node resource, std::string_view url, const RecordPlace& place, bool last) {
  const auto type = interop::text_at(resource, "resourceType"), id = interop::text_at(resource, "id");
  server_ = interop::reference_base(url);
  if (server_.empty()) server_ = bundle_base_.empty() ? source_ : bundle_base_;
  entry_source_ = interop::is_uuid(id) ? std::string() : server_;
  converter_.read_from(server_);
  const bool patient = type == "Patient";
  const auto written = patient ? std::string_view{} : written_subject(resource);
  const auto subject = interop::normalise_reference(written), base = interop::reference_base(written);
  if (is_refused(subject, base)) return refuse(type, place, "it belongs to a patient whose record in these files could not be taken");
  if (!last && may_come(subject, base)) return FhirTaken::waits;
  if (type == "Medication") {
    if (!id.empty()) converter_.note_medication("Medication/" + std::string(id), resource);
    if (!url.empty()) converter_.note_medication(url, resource);
  }
  if (!interop::is_understood_type(type)) {
    converter_.convert(resource, record_);
    if (record_.outcome == interop::FhirOutcome::rejected) return refuse(record_.type, place, record_.reason);
    return take_kept(resource, place, last);
  }
  const auto digest = resource_digest(resource.raw(), entry_source_);
  if (const auto known = find_seen(resource, digest, subject, base)) {
    if (patient) established_.insert(subject_key("Patient/" + std::string(id), {}));
    return run_.settled(type, place, unchanged(known->became)) ? FhirTaken::done : FhirTaken::stop;
  }
  converter_.convert(resource, record_);
  switch (record_.outcome) {
    case interop::FhirOutcome::rejected:
      if (patient && !id.empty()) refused_.insert(subject_key("Patient/" + std::string(id), {}));
      return refuse(record_.type, place, record_.reason);
    case interop::FhirOutcome::kept: return take_kept(resource, place, last);
    case interop::FhirOutcome::patient: return take_patient(url, place, digest);
    case interop::FhirOutcome::clinical: break;
  }
  return take_clinical(place, digest, last);
}

std::optional<store::SeenRecord> FhirWriter::find_seen(io::Node resource, const std::string& digest, std::string_view subject,
                                                       std::string_view base) {
  auto& imports = run_.records().imports();
  if (auto known = imports.find_seen(digest)) return known;
  // Stored before its source was named: the same, if it is of the same person, whose records these are.
  if (entry_source_.empty() || !is_unnamed_own(run_.records(), subject)) return std::nullopt;
  auto known = imports.find_seen(resource_digest(resource.raw(), {}));
  if (known && known->person != find_subject(subject, base)) known.reset();
  return known;
}

std::string FhirWriter::subject_key(std::string_view reference, std::string_view base) const {
  constexpr std::string_view patient = "Patient/";
  const bool everywhere = !reference.starts_with(patient) || interop::is_uuid(reference.substr(patient.size()));
  return std::string(everywhere ? std::string_view{} : base.empty() ? std::string_view(server_) : base) + ' ' + std::string(reference);
}

bool FhirWriter::is_refused(std::string_view reference, std::string_view base) const {
  return !refused_.empty() && refused_.contains(subject_key(reference, base));
}

// Whether the person of an id is the one who is known under it is only sure when this run has seen the Patient, or all of its files.
bool FhirWriter::may_come(std::string_view reference, std::string_view base) const {
  return scope_ == FhirScope::record && reference.starts_with("Patient/") && !established_.contains(subject_key(reference, base));
}

std::optional<store::PersonKey> FhirWriter::find_subject(std::string_view reference, std::string_view base) {
  auto key = subject_key(reference, base);
  if (!last_reference_.empty() && key == last_reference_) return last_subject_;
  const auto naming = scope_ == FhirScope::forms ? Naming::own_codes : Naming::foreign;
  const auto found = find_referred(run_.records(), writer_.recogniser(), reference, naming, std::string_view(key).substr(0, key.find(' ')));
  if (found) {
    last_reference_ = std::move(key);
    last_subject_ = *found;
  }
  return found;
}

bool FhirWriter::is_unnamed_own(store::Repositories& records, std::string_view subject) {
  return records.external_ids().find(unnamed_owner, subject) == entry_source_;
}

void FhirWriter::choose_source(store::Repositories& records, store::PersonKey person) {
  if (entry_source_.empty() || record_.id.empty()) return;
  auto& ids = records.external_ids();
  if (ids.find(record_key_system(record_.type, record_.id, entry_source_), record_.id)) return;
  const bool stored_without = ids.person_of(record_key_system(record_.type, record_.id, {}), record_.id) == person;
  if (stored_without && is_unnamed_own(records, record_.subject)) entry_source_.clear();
}

std::string FhirWriter::nobody_behind(std::string_view subject, std::string_view base) {
  constexpr std::string_view patient = "Patient/";
  if (server_.empty() && base.empty() && subject.starts_with(patient))
    if (const auto source = run_.records().external_ids().system_after("fhir:Patient@", subject.substr(patient.size())))
      return "it does not say whose server its ids are of, and " + *source +
             " has a patient with this id; if it is of there, import it with --source " + *source;
  return "it refers to a patient who is neither in these files nor in the store";
}

std::string FhirWriter::resource_name() const {
  const auto name = record_.type + "/" + record_.id;
  return entry_source_.empty() ? name : entry_source_ + "/" + name;
}

// What a resource of a named source says carries the source, so that the same id of another source is another record.
void FhirWriter::name_contents() {
  if (entry_source_.empty()) return;
  const auto own = record_.type + "/" + record_.id;
  const auto name = [&](std::string& id) {
    if (id.starts_with(own)) id.insert(0, entry_source_ + "/");
  };
  for (auto& fact : record_.document.facts) name(fact.source);
  for (auto& event : record_.document.events) name(event.source_id);
  for (auto& answers : record_.document.assessments)
    if (answers.id == own || answers.id == record_.id) answers.id = entry_source_ + "/" + own;
}

FhirTaken FhirWriter::take_patient(std::string_view url, const RecordPlace& place, const std::string& digest) {
  last_reference_.clear();
  auto& recogniser = writer_.recogniser();
  const std::string reference = "Patient/" + record_.id;
  std::set<std::string> keys;
  if (!record_.id.empty()) keys.insert(subject_key(reference, {}));
  if (!url.empty()) keys.insert(subject_key(interop::normalise_reference(url), interop::reference_base(url)));
  bool taken = false;
  const bool on = run_.record("Patient", place, [&](store::Repositories& records) {
    auto became = unchanged();
    const auto& document = record_.document;
    auto by_key = find_foreign(records, ForeignKind::resource, record_.id, entry_source_);
    bool takes_name = false;
    if (!by_key && !entry_source_.empty() && records.external_ids().find(unnamed_owner, reference).value_or(entry_source_) == entry_source_) {
      // Stored before its source was named: it takes the name when it is surely the same person.
      const auto unnamed = find_foreign(records, ForeignKind::resource, record_.id);
      const auto stored = unnamed ? records.patients().get(*unnamed) : std::nullopt;
      takes_name = stored && recogniser.agreement(document.patient, stored->patient) == interop::Agreement::agree;
      if (takes_name) by_key = unnamed;
    }
    const auto known = recogniser.recognise(records, document.patient, by_key);
    require_no_conflict(known,
                        "if these ids are of another server, import them with " + desk_.words.source + "; else correct the record at its source");
    auto person = known.person;
    if (!person) {
      became.possible_duplicate = known.flagged || !known.disputed.empty() || !recogniser.alike(records, document.patient).empty();
      person = writer_.add_person(records, document, became);
      for (const auto& identifier : known.disputed) records.patients().dispute_identifier(identifier, *person);
      episode_person_ = {};
    } else {
      writer_.revise_person(records, *person, document, became);
      became.possible_duplicate = known.flagged;
    }
    const auto made = became.how;
    writer_.write_episode(records, *person, document, became);
    if (made == store::Stored::created) became.how = made;
    became.object = records.patients().code_of(*person);
    bind_foreign(records, ForeignKind::resource, record_.id, became.object, *person, entry_source_);
    if (takes_name) records.external_ids().bind(unnamed_owner, reference, entry_source_, *person);
    if (url.starts_with("urn:")) bind_foreign(records, ForeignKind::address, url, became.object, *person);
    records.imports().remember_record(digest, became.object, *person);
    taken = true;
    return became;
  });
  (taken ? established_ : refused_).insert(keys.begin(), keys.end());
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
  const auto source = resource_name();
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
  const auto source = resource_name();
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
  choose_source(records, person);
  const auto system = record_key_system(record_.type, record_.id, entry_source_);
  const bool known = !record_.id.empty() && records.external_ids().find(system, record_.id).has_value();
  name_contents();
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
    writer_.write_form(records, person, answers, became);
  }
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
  const auto person = find_subject(record_.subject, record_.subject_base);
  if (!person) {
    if (!last) return FhirTaken::waits;
    return refuse(record_.type, place, nobody_behind(record_.subject, record_.subject_base));
  }
  const bool on = run_.record(record_.type, place, [&](store::Repositories& records) {
    try {
      return write_clinical(records, *person, digest);
    } catch (...) {
      episode_.clear();  // made by this record, it is gone with it
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
  const auto written = written_subject(resource);
  if (const auto reference = interop::normalise_reference(written); names_patient(reference)) {
    kept.person = find_subject(reference, interop::reference_base(written));
    if (!kept.person && !last) return FhirTaken::waits;
  }
  if (kept.person) choose_source(run_.records(), *kept.person);
  if (run_.dry_run()) {
    // The row of the run, which a kept resource belongs to, was rolled back: only count.
    Became became;
    became.kept = true;
    became.reason = kept.reason;
    return run_.settled(record_.type, place, became) ? FhirTaken::done : FhirTaken::stop;
  }
  const bool takes_back = kept.person && !record_.id.empty() && interop::is_understood_type(record_.type) &&
                          run_.records().external_ids().find(record_key_system(record_.type, record_.id, entry_source_), record_.id).has_value();
  const bool on = run_.record(
      record_.type, place,
      [&](store::Repositories& records) {
        Became became;
        became.how = records.imports().keep(kept);
        became.kept = true;
        became.reason = kept.reason;
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
