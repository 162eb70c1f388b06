// Reads a person's record for drafting, and stored plans.
#include "leeboard/plan/patient_record.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "care/derive_facts.hpp"
#include "care/fact_sheet.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/vocabulary.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

std::optional<SubjectRecord> gather_record(store::Repositories& records, const catalog::Vocabulary& vocabulary, store::PersonKey person,
                                           const Stamp& as_of, const store::Seen& seen) {
  auto patient = records.patients().get(person, seen);
  if (!patient) return std::nullopt;
  SubjectRecord out;
  out.person = person;
  out.code = records.patients().code_of(person);
  auto& file = out.file;
  std::vector<Episode> episodes;
  for (auto& episode : records.episodes().of(person, seen)) episodes.push_back(std::move(episode.episode));
  out.death = care::find_death(patient->patient, episodes, as_of);
  file.patient = std::move(patient->patient);
  if (auto episode = records.episodes().current(person, seen)) {
    out.episode = episode->episode.id;
    file.episode = std::move(episode->episode);
  }
  for (auto& stored : records.facts().of(person, seen)) {
    const auto* entry = vocabulary.find(stored.fact.key);
    const bool personal = !entry || entry->scope == catalog::FactScope::person;
    if (personal || stored.episode.empty() || stored.episode == out.episode) file.facts.push_back(std::move(stored.fact));
  }
  for (auto& form : records.assessments().of(person, {}, seen)) file.assessments.push_back(std::move(form.assessment));
  // A booking lies ahead by its nature: it is seen once it is known.
  for (auto& event : records.events().of(person))
    if (seen.covers(event.event.at, event.recorded) || (event.event.visit() == VisitStatus::booked && seen.covers(event.recorded)))
      file.events.push_back(std::move(event.event));
  for (auto& entry : records.trigger_log().of(person, seen)) file.log.push_back(std::move(entry.event));
  for (auto& trigger : records.triggers().of(person, seen)) file.triggers.push_back(std::move(trigger.trigger));
  return out;
}

PlanSubject gather_subject(store::Repositories& records, const catalog::Vocabulary& vocabulary, const std::string& code, const Stamp& as_of,
                           const store::Seen& seen) {
  PlanSubject out;
  out.person = records.patients().require(code);
  auto record = gather_record(records, vocabulary, out.person, as_of, seen);
  if (!record)
    throw Error(ErrorKind::not_found, fmt::format("nothing of patient {} is seen as of {}", code, format_stamp(as_of)))
        .mend_with("give a later --as-of");
  out.code = std::move(record->code);
  out.episode = std::move(record->episode);
  out.death = record->death;
  out.sheet = care::make_fact_sheet(vocabulary, care::derive_facts(vocabulary, record->file, as_of), as_of);
  out.open = records.acknowledgements().open(out.person, seen);
  return out;
}

void name_death(PlanSubject& subject) {
  if (!subject.death) return;
  const auto when = subject.death->at ? " on " + format_date(subject.death->at->day) : std::string();
  subject.sheet.add_problem(
      {"death", fmt::format("the record says that the person died{}; this plan is only right if the record is wrong, and then that must be "
                            "corrected first: `leeboard intake update {} FILE --reason TEXT`",
                            when, subject.code)});
}

store::Seen seen_by_plan(Context& context) {
  store::Seen seen;
  if (context.as_of_given()) seen.as_of = context.as_of();
  return seen;
}

CarePlan plan_of(const store::PlanRevision& stored, const catalog::Vocabulary& vocabulary) {
  auto plan = catalog::parse_plan(stored.document, vocabulary);
  plan.id = stored.id;
  plan.revision = stored.revision;
  plan.status = stored.status;
  return plan;
}

store::PlanRevision stored_plan(store::Repositories& records, store::PersonKey person, const std::string& code, int revision, const store::Seen& seen,
                                std::optional<PlanStatus> status) {
  const auto newest = records.plans().newest(person, status, seen);
  if (!newest) {
    const auto kind = status ? std::string(format_word(*status)) + " " : std::string();
    throw Error(ErrorKind::not_found, fmt::format("there is no {}plan of {}", kind, code))
        .mend_with(status == PlanStatus::signed_ ? fmt::format("sign one: `leeboard plan sign {} --actor ID`", code)
                                                 : fmt::format("draft one: `leeboard plan draft {}`", code));
  }
  if (revision == 0 || newest->revision == revision) return *newest;
  const auto found = records.plans().get(fmt::format("{}.r{}", newest->id, revision), seen);
  if (!found)
    throw Error(ErrorKind::not_found, fmt::format("the plan {} has no revision {}", newest->id, revision))
        .mend_with(fmt::format("see `leeboard plan list {}`", code));
  return *found;
}

std::vector<std::string> waiting_for_acknowledgement(const CarePlan& plan, const std::vector<store::OpenSafetyItem>& open) {
  std::vector<std::string> out;
  for (const auto& item : open) out.push_back(item.object);
  // An emergency that rests on a form or on the trigger log is closed with that item; one that rests on a fact stays open.
  for (const auto& escalation : plan.escalations) {
    const bool from_item = std::ranges::any_of(
        escalation.because, [](const Because& because) { return because.source.starts_with("A-") || because.source.starts_with("V-"); });
    if (!from_item) out.push_back(escalation.id);
  }
  return out;
}

}  // namespace leeboard::app
