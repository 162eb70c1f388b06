// One patient's record as of a time.
#include "leeboard/report/gather.hpp"

#include <algorithm>
#include <map>

#include "care/derive_facts.hpp"
#include "care/fact_sheet.hpp"
#include "catalog/vocabulary.hpp"
#include "leeboard/plan/patient_record.hpp"
#include "leeboard/triggers/person_log.hpp"
#include "store/repositories.hpp"

namespace leeboard::app {

namespace {
using report::PatientFile;

FactSheet make_sheet(store::Repositories& records, const catalog::Vocabulary& vocabulary, store::PersonKey person, const PatientFile& file,
                     const store::Seen& seen) {
  care::RecordOnFile record{file.patient, file.episode, {}, file.assessments, file.events, file.log, file.triggers};
  for (auto& stored : records.facts().of(person, seen)) {
    const auto* entry = vocabulary.find(stored.fact.key);
    const bool personal = !entry || entry->scope == catalog::FactScope::person;
    if (personal || stored.episode.empty() || (file.episode && stored.episode == file.episode->id)) record.facts.push_back(std::move(stored.fact));
  }
  return care::make_fact_sheet(vocabulary, care::derive_facts(vocabulary, record, file.as_of), file.as_of);
}

void add_plans(store::Repositories& records, const catalog::Vocabulary& vocabulary, store::PersonKey person, const store::Seen& seen,
               PatientFile& file) {
  const auto belongs = [&](const std::optional<store::PlanRevision>& plan) {
    return plan && (plan->episode.empty() || !file.episode || plan->episode == file.episode->id);
  };
  const auto order = [](const store::PlanRevision& plan) { return std::pair(store::parse_key("PL", plan.id).value_or(0), plan.revision); };
  const auto last_signed = records.plans().newest(person, PlanStatus::signed_, seen);
  const auto draft = records.plans().newest(person, PlanStatus::draft, seen);
  if (belongs(last_signed)) file.signed_plan = plan_of(*last_signed, vocabulary);
  if (belongs(draft) && (!file.signed_plan || order(*draft) > order(*last_signed))) file.draft = plan_of(*draft, vocabulary);
}

void add_safety(store::Repositories& records, store::PersonKey person, const store::Seen& seen, std::vector<store::StoredAssessment>& forms,
                std::vector<store::StoredTriggerEvent>& log, PatientFile& file) {
  std::map<std::string, store::OpenSafetyItem> open;
  for (auto& item : records.acknowledgements().open(person, seen)) open.emplace(item.object, item);
  const auto add = [&](report::SafetyItem item) {
    item.acknowledged = open.erase(item.object) == 0;
    if (item.acknowledged)
      if (const auto seen_by = records.acknowledgements().find(item.object, seen)) {
        item.by = seen_by->by;
        item.acknowledged_at = seen_by->at;
        item.note = seen_by->note;
      }
    file.safety.push_back(std::move(item));
  };
  for (const auto& form : forms) {
    if (!form.safety) continue;
    const auto& a = form.assessment;
    report::SafetyItem item{a.id, a.score.instrument, a.answers.taken_at.value_or(a.recorded), {}, false, {}, {}, {}};
    for (const auto& flag : a.score.flags)
      if (flag.safety && flag.state == Truth::yes) item.text += (item.text.empty() ? "" : "; ") + flag.text;
    add(std::move(item));
  }
  for (const auto& entry : log)
    if (const std::string kind(format_word(entry.event.kind)); entry.safety)
      add({entry.event.id, kind, entry.event.at, "an " + kind + " was logged", false, {}, {}, {}});
  // Items whose record is not among those seen are still nobody's yet.
  for (const auto& [object, item] : open) file.safety.push_back({object, item.what, item.at, {}, false, {}, {}, {}});
  std::ranges::stable_sort(file.safety, [](const auto& a, const auto& b) { return earlier(a.at, b.at); });
}
}  // namespace

std::optional<PatientFile> gather_file(store::Repositories& records, const catalog::Vocabulary& vocabulary, store::PersonKey person,
                                       const Stamp& as_of, const store::Seen& seen, Kept kept) {
  auto patient = records.patients().get(person, seen);
  if (!patient) return std::nullopt;
  PatientFile file;
  file.as_of = as_of;
  file.patient = std::move(patient->patient);
  for (auto& episode : records.episodes().of(person, seen)) file.episodes.push_back(std::move(episode.episode));
  if (auto current = records.episodes().current(person, seen)) file.episode = std::move(current->episode);
  auto forms = records.assessments().of(person, {}, seen);
  auto log = records.trigger_log().of(person, seen);
  add_safety(records, person, seen, forms, log, file);
  for (auto& form : forms) file.assessments.push_back(std::move(form.assessment));
  for (auto& entry : log) file.log.push_back(std::move(entry.event));
  for (auto& trigger : records.triggers().of(person, seen)) file.triggers.push_back(std::move(trigger.trigger));
  file.trigger_histories = gather_trigger_histories(records, person, seen);
  // A booking lies ahead by its nature: it is seen once it is known.
  for (auto& event : records.events().of(person))
    if (seen.covers(event.event.at, event.recorded) || (event.event.visit() == VisitStatus::booked && seen.covers(event.recorded)))
      file.events.push_back(std::move(event.event));
  add_plans(records, vocabulary, person, seen, file);
  file.plan_changes = gather_plan_changes(records, person, seen);
  file.sheet = make_sheet(records, vocabulary, person, file, seen);
  if (kept == Kept::count) file.kept = static_cast<long long>(records.imports().kept(person).size());
  return file;
}

}  // namespace leeboard::app
