// Puts converted FHIR resources into the store.
#include "clinic/fhir_record.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/unusual_value.hpp"
#include "clinic/desk.hpp"
#include "clinic/form_desk.hpp"
#include "clinic/identity/told_notes.hpp"
#include "clinic/import/check_times.hpp"
#include "clinic/import/withdraw_record.hpp"
#include "clinic/import/write_record_events.hpp"
#include "clinic/person_finder.hpp"
#include "interop/fhir/coding.hpp"

namespace leeboard::clinic {

namespace {

bool names_patient(std::string_view reference) { return reference.starts_with("Patient") || reference.starts_with("urn:"); }

}  // namespace

FhirWriter::FhirWriter(const Desk& desk, ImportRun& run, FhirScope scope, std::string source)
    : desk_(desk),
      run_(run),
      writer_(desk, {.reason = "import " + run.id(), .source = {}, .import = true}),
      people_(writer_.recogniser(), scope),
      links_(desk, writer_.recogniser(), people_, run.dry_run() ? std::string() : run.id()),
      patients_(desk, run, writer_, people_, links_),
      converter_(desk.catalog, desk.zone, desk.as_of.day),
      source_(std::move(source)) {}

FhirTaken FhirWriter::refuse(std::string_view type, const RecordPlace& place, std::string_view why) {
  return run_.reject(type, place, why) ? FhirTaken::done : FhirTaken::stop;
}

void FhirWriter::name_source(std::string_view base, std::string_view id) {
  const auto server = !base.empty() ? std::string(base) : bundle_base_.empty() ? source_ : bundle_base_;
  people_.read_from(server);
  entry_source_ = interop::is_uuid(id) ? std::string() : server;
  converter_.read_from(server);
}

FhirTaken FhirWriter::take(io::Node resource, std::string_view url, const RecordPlace& place, bool last) {
  const auto type = interop::text_at(resource, "resourceType"), id = interop::text_at(resource, "id");
  name_source(interop::reference_base(url), id);
  const auto written = type == "Patient" ? std::string_view{} : interop::written_subject(resource);
  const auto subject = interop::normalise_reference(written), base = interop::reference_base(written);
  if (people_.is_refused(subject, base)) {
    note_answers(resource, place);
    return refuse(type, place, "it belongs to a patient whose record in these files could not be taken");
  }
  if (const auto conflict = people_.held_in_run(subject, base)) return hold(*conflict, resource, url, place);
  if (!last && people_.may_come(subject, base)) return FhirTaken::waits;
  if (const auto conflict = people_.held_before(run_.records(), subject, base)) return hold(*conflict, resource, url, place);
  if (type == "Medication") {
    if (!id.empty()) converter_.note_medication("Medication/" + std::string(id), resource);
    if (!url.empty()) converter_.note_medication(url, resource);
  }
  if (!interop::is_understood_type(type)) {
    converter_.convert(resource, record_);
    if (record_.outcome == interop::FhirOutcome::rejected) return refuse(record_.type, place, record_.reason);
    return take_kept(resource, place, last);
  }
  return take_counted(resource, url, place, last);
}

namespace {
// Doses and supplies without an id that say the same are each their own: the n-th of a file is the n-th of the same file again.
bool is_counted(io::Node resource) {
  const auto type = interop::text_at(resource, "resourceType");
  return interop::text_at(resource, "id").empty() && (type == "MedicationAdministration" || type == "MedicationDispense");
}
}  // namespace

FhirTaken FhirWriter::take_counted(io::Node resource, std::string_view url, const RecordPlace& place, bool last) {
  if (!is_counted(resource)) return take_understood(resource, url, place, 1, last);
  const auto key = std::string(place.source) + '\x1f' + resource_digest(resource.raw(), entry_source_);
  const auto nth = equal_doses_[key] + 1;
  const auto taken = take_understood(resource, url, place, nth, last);
  if (taken != FhirTaken::waits) equal_doses_[key] = nth;
  return taken;
}

FhirTaken FhirWriter::take_understood(io::Node resource, std::string_view url, const RecordPlace& place, int nth, bool last) {
  const auto type = interop::text_at(resource, "resourceType"), id = interop::text_at(resource, "id");
  const bool patient = type == "Patient";
  const auto written = patient ? std::string_view{} : interop::written_subject(resource);
  const auto subject = interop::normalise_reference(written), base = interop::reference_base(written);
  const auto numbered = nth > 1 ? std::string(resource.raw()) + "#" + std::to_string(nth) : std::string();
  const auto raw = nth > 1 ? std::string_view(numbered) : resource.raw();
  const auto digest = resource_digest(raw, entry_source_);
  if (const auto known = find_seen(raw, digest, subject, base)) {
    if (patient) people_.establish({people_.key("Patient/" + std::string(id))}, known->person);
    return run_.settled(type, place, unchanged(known->became)) ? FhirTaken::done : FhirTaken::stop;
  }
  converter_.set_time(desk_.as_of, bundle_time_);
  converter_.convert(resource, record_);
  if (record_.waits && !last) return FhirTaken::waits;
  if (nth > 1)
    for (auto& event : record_.document.events) event.details.emplace_back("nth", std::to_string(nth));
  version_ = id.empty() ? RecordVersion{} : read_version(resource);
  // Of a Patient it is asked only when it is known to be the same person.
  if (!patient && version_.said() && record_.outcome != interop::FhirOutcome::rejected && is_older(version_, stored_version())) {
    return take_older(place);
  }
  switch (record_.outcome) {
    case interop::FhirOutcome::rejected:
      if (patient && !id.empty()) people_.refuse({people_.key("Patient/" + std::string(id))});
      note_unplaced(place, record_.answers_of_kept);
      return refuse(record_.type, place, record_.reason);
    case interop::FhirOutcome::kept: return take_kept(resource, place, last);
    case interop::FhirOutcome::patient:
      if (!last && links_.may_come(run_.records(), record_)) return FhirTaken::waits;
      return take_patient(resource, url, place, digest);
    case interop::FhirOutcome::clinical: break;
  }
  return take_clinical(place, digest, last);
}

// The person whose record it is hears of it; of the record itself nothing changes.
FhirTaken FhirWriter::take_older(const RecordPlace& place) {
  auto became = unchanged(record_.type);
  became.told = {"older-version"};
  const auto person = people_.find(run_.records(), record_.subject, record_.subject_base);
  if (!person) return run_.settled(record_.type, place, became) ? FhirTaken::done : FhirTaken::stop;
  const bool on = run_.record(record_.type, place, [&](store::Repositories& records) {
    add_told(desk_, records, *person, told_person(records.patients().code_of(*person)), became.told);
    return became;
  });
  return on ? FhirTaken::done : FhirTaken::stop;
}

void FhirWriter::note_unplaced(const RecordPlace& place, const std::vector<Answers>& forms) {
  for (const auto& answers : forms) run_.unplaced(place, answers.instrument, writer_.forms().safety_said(answers));
}

// A form that is refused unread may hold a positive safety answer all the same.
void FhirWriter::note_answers(io::Node resource, const RecordPlace& place) {
  if (interop::text_at(resource, "resourceType") != "QuestionnaireResponse") return;
  converter_.convert(resource, record_);
  note_unplaced(place, record_.document.assessments);
  note_unplaced(place, record_.answers_of_kept);
}

std::optional<store::SeenRecord> FhirWriter::find_seen(std::string_view raw, const std::string& digest, std::string_view subject,
                                                       std::string_view base) {
  auto& imports = run_.records().imports();
  if (auto known = imports.find_seen(digest)) return known;
  // Stored before its source was named: the same, if it is of the same person, whose records these are.
  if (entry_source_.empty() || !is_unnamed_own(run_.records(), subject)) return std::nullopt;
  auto known = imports.find_seen(resource_digest(raw, {}));
  if (known && known->person != people_.find(run_.records(), subject, base)) known.reset();
  return known;
}

bool FhirWriter::is_unnamed_own(store::Repositories& records, std::string_view subject) {
  return records.external_ids().find(unnamed_owner, subject) == entry_source_;
}

RecordVersion FhirWriter::stored_version() {
  auto version = find_version(run_.records(), resource_name());
  const auto own = record_.type + "/" + record_.id;
  if (!version.said() && !entry_source_.empty() && is_unnamed_own(run_.records(), record_.type == "Patient" ? own : record_.subject))
    version = find_version(run_.records(), own);
  return version;
}

void FhirWriter::choose_source(store::Repositories& records, store::PersonKey person) {
  if (entry_source_.empty() || record_.id.empty()) return;
  auto& ids = records.external_ids();
  if (ids.find(record_key_system(record_.type, record_.id, entry_source_), record_.id)) return;
  const bool stored_without = ids.person_of(record_key_system(record_.type, record_.id, {}), record_.id) == person;
  if (stored_without && is_unnamed_own(records, record_.subject)) entry_source_.clear();
}

std::string FhirWriter::resource_name() const {
  const auto name = record_.type + "/" + record_.id;
  return entry_source_.empty() ? name : entry_source_ + "/" + name;
}

FhirTaken FhirWriter::take_patient(io::Node resource, std::string_view url, const RecordPlace& place, const std::string& digest) {
  episode_person_ = {};
  const bool on = patients_.take({.record = record_,
                                  .text = resource.raw(),
                                  .url = url,
                                  .source = entry_source_,
                                  .name = resource_name(),
                                  .digest = digest,
                                  .version = version_,
                                  .stored_last = stored_version()},
                                 place);
  return on ? FhirTaken::done : FhirTaken::stop;
}

FhirTaken FhirWriter::hold(const std::string& conflict, io::Node resource, std::string_view url, const RecordPlace& place) {
  note_answers(resource, place);
  const auto type = interop::text_at(resource, "resourceType");
  const auto became = held_under(conflict);
  if (run_.dry_run()) return run_.settled(type, place, became) ? FhirTaken::done : FhirTaken::stop;
  store::HeldRecord record{conflict, run_.id(), "fhir", std::string(type), people_.server(), std::string(url), std::string(resource.raw())};
  if (is_counted(resource)) record.nth = ++equal_doses_[std::string(place.source) + '\x1f' + resource_digest(resource.raw(), entry_source_)];
  const bool on = run_.record(
      type, place,
      [&](store::Repositories& records) {
        records.conflicts().hold(record);
        return became;
      },
      store::Rows::one);
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

Became FhirWriter::write_clinical(store::Repositories& records, store::PersonKey person, const std::string& digest) {
  Became became;
  auto& document = record_.document;
  require_after_birth(desk_, records, person, document);
  choose_source(records, person);
  const auto system = record_key_system(record_.type, record_.id, entry_source_);
  const bool known = !record_.id.empty() && records.external_ids().find(system, record_.id).has_value();
  name_contents(record_, entry_source_);
  if (known) {
    became.how = store::Stored::unchanged;
    correct_facts(records, person, resource_name(), record_.partial, document);
    if (!record_.partial) {
      auto gone = find_gone_events(records, person, resource_name(), document);
      document.events.insert(document.events.end(), std::make_move_iterator(gone.begin()), std::make_move_iterator(gone.end()));
    }
  }
  if (!lists_.add(records, person, desk_.catalog.vocabulary(), known, record_.observed, document)) interop::tell(record_, "contradiction");
  const auto& episode = episode_of(records, person, became);
  for (const auto& fact : document.facts) {
    const auto id = records.facts().add(person, episode, fact);
    if (catalog::is_unusual(desk_.catalog.vocabulary(), fact)) catalog::tell_once(record_.told, "implausible");
    if (became.object.empty()) became.object = id;
    became.objects.facts += 1;
    became.note_change();
  }
  write_record_events(desk_, records, person, episode, !known, record_, became);
  write_forms(records, person, known, became);
  became.told.insert(became.told.end(), record_.told.begin(), record_.told.end());
  writer_.tell_after_death(records, person, document, became);
  if (became.object.empty()) became.object = record_.type;
  if (!record_.id.empty() && !known) records.external_ids().bind(system, record_.id, became.object, person);
  if (!record_.id.empty()) note_version(records, resource_name(), version_, person);
  records.imports().remember_record(digest, became.object, person);
  return became;
}

void FhirWriter::write_forms(store::Repositories& records, store::PersonKey person, bool known, Became& became) {
  for (auto& answers : record_.document.assessments) {
    std::vector<catalog::AnswerProblem> problems;
    for (const auto& found : record_.form_problems)
      if (found.instrument == answers.instrument) problems.push_back(found.problem);
    const auto forms = known && !answers.id.empty() ? records.assessments().of(person, answers.instrument) : std::vector<store::StoredAssessment>{};
    const auto same = std::ranges::find(forms, answers.id, [](const auto& form) -> const std::string& { return form.assessment.answers.id; });
    std::string stored;
    if (same == forms.end()) stored = writer_.write_form(records, person, answers, became, std::move(problems));
    else if (writer_.revise_form(records, same->assessment.id, answers, "the source amended it", became, std::move(problems)))
      stored = same->assessment.id;
    if (!stored.empty()) add_told(desk_, records, person, stored, record_.told);
  }
}

bool FhirWriter::withdraw_all(store::Repositories& records, store::PersonKey person, Became& became) {
  interop::IntakeDocument nothing;
  correct_facts(records, person, resource_name(), false, nothing);
  nothing.events = find_gone_events(records, person, resource_name(), nothing);
  const bool any = !nothing.facts.empty() || !nothing.events.empty();
  became.withdrawn = withdraw_forms(records, person, resource_name(), writer_, became) || any;
  lists_.forget();
  lists_.add(records, person, desk_.catalog.vocabulary(), true, {}, nothing);
  for (const auto& fact : nothing.facts) records.facts().add(person, {}, fact);
  for (const auto& event : nothing.events) records.events().add(person, {}, event, record_.recorded.value_or(event.at));
  return became.withdrawn;
}

FhirTaken FhirWriter::take_deletion(const Deletion& deletion, const RecordPlace& place) {
  record_.clear();
  record_.type = deletion.type.empty() ? "(none)" : deletion.type;
  record_.id = deletion.id;
  if (!deletion.problem.empty()) return refuse(record_.type, place, deletion.problem);
  name_source(deletion.base, record_.id);
  version_ = deletion.version;
  auto became = unchanged(record_.type);
  became.told = {"deleted"};
  auto& ids = run_.records().external_ids();
  const auto person = ids.person_of(record_key_system(record_.type, record_.id, entry_source_), record_.id);
  if (!person) {
    if (!entry_source_.empty() && ids.person_of(record_key_system(record_.type, record_.id, {}), record_.id))
      return refuse(record_.type, place, "a record with this id was stored before its source was named: whether it is this one cannot be told");
    if (entry_source_.empty())
      if (const auto source = ids.system_after("fhir:" + record_.type + "@", record_.id))
        return refuse(record_.type, place, "it does not say whose server its ids are of, and " + *source + " has a record with this id");
    if (!version_.said() || record_.type == "Patient") return run_.settled(record_.type, place, became) ? FhirTaken::done : FhirTaken::stop;
    // The state that it deletes may come later.
    const bool noted = run_.record(record_.type, place, [&](store::Repositories& records) {
      note_version(records, resource_name(), version_, {});
      return became;
    });
    return noted ? FhirTaken::done : FhirTaken::stop;
  }
  if (record_.type != "Patient" && version_.said() && is_older(version_, stored_version())) {
    became.told = {"older-version"};
    return run_.settled(record_.type, place, became) ? FhirTaken::done : FhirTaken::stop;
  }
  const bool on = run_.record(record_.type, place, [&](store::Repositories& records) {
    if (record_.type != "Patient") note_version(records, resource_name(), version_, *person);
    if (record_.type == "Patient") take_out_of_use(records, *person, {desk_.actor, desk_.as_of, "import " + run_.id()}, became);
    else if (withdraw_all(records, *person, became)) became.note_change();
    if (became.how != store::Stored::unchanged) add_told(desk_, records, *person, told_person(records.patients().code_of(*person)), became.told);
    return became;
  });
  return on ? FhirTaken::done : FhirTaken::stop;
}

FhirTaken FhirWriter::take_clinical(const RecordPlace& place, const std::string& digest, bool last) {
  const auto person = people_.find(run_.records(), record_.subject, record_.subject_base);
  if (!person) {
    if (!last) return FhirTaken::waits;
    note_unplaced(place, record_.document.assessments);
    return refuse(record_.type, place, people_.nobody_behind(run_.records(), record_.subject, record_.subject_base));
  }
  bool refused = false;
  const auto forms = record_.document.assessments;
  const bool on = run_.record(record_.type, place, [&](store::Repositories& records) {
    try {
      return write_clinical(records, *person, digest);
    } catch (...) {
      episode_.clear();  // made by this record, it is gone with it
      lists_.forget();
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
  const auto written = interop::written_subject(resource);
  if (const auto reference = interop::normalise_reference(written); names_patient(reference)) {
    kept.person = people_.find(run_.records(), reference, interop::reference_base(written));
    if (!kept.person && !last) return FhirTaken::waits;
  }
  note_unplaced(place, record_.answers_of_kept);
  if (kept.person) choose_source(run_.records(), *kept.person);
  if (run_.dry_run()) {
    // The row of the run, which a kept resource belongs to, was rolled back: only count.
    Became became;
    became.kept = true;
    became.reason = kept.reason;
    became.told = record_.told;
    return run_.settled(record_.type, place, became) ? FhirTaken::done : FhirTaken::stop;
  }
  const bool takes_back = kept.person && !record_.open && !record_.id.empty() && interop::is_understood_type(record_.type) &&
                          run_.records().external_ids().find(record_key_system(record_.type, record_.id, entry_source_), record_.id).has_value();
  const bool on = run_.record(
      record_.type, place,
      [&](store::Repositories& records) {
        Became became;
        became.how = records.imports().keep(kept);
        became.kept = true;
        became.reason = kept.reason;
        became.told = record_.told;
        if (kept.person && !record_.id.empty()) note_version(records, resource_name(), version_, *kept.person);
        if (!takes_back) return became;
        // What an earlier state of this resource said is no longer so (entered in error, refuted, cancelled).
        withdraw_all(records, *kept.person, became);
        return became;
      },
      takes_back || version_.said() ? store::Rows::several : store::Rows::one);
  return on ? FhirTaken::done : FhirTaken::stop;
}

}  // namespace leeboard::clinic
