// One function a kind of object.
#include "clinic/correct/put_copy.hpp"

#include <utility>

#include "catalog/catalog.hpp"
#include "clinic/correct/moved.hpp"
#include "clinic/desk.hpp"
#include "clinic/form_desk.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
// The last stretch of care that had begun by that day, else the first.
std::string episode_at(store::Repositories& records, store::PersonKey person, const Stamp& at) {
  std::string found;
  for (const auto& each : records.episodes().of(person))
    if (found.empty() || (each.episode.admitted && each.episode.admitted->day <= at.day)) found = each.episode.id;
  return found;
}

// A score that depends on the sex of the person is made anew for the other one.
bool depends_on_person(const Desk& desk, FormDesk& forms, const std::string& instrument) {
  return desk.catalog.definitions().find("instruments", instrument) != nullptr && forms.ready(instrument).instrument.uses_sex();
}

PutCopy put_form(const Desk& desk, store::Repositories& records, const Correctable& object, store::PersonKey person) {
  const auto& form = *object.form;
  auto answers = form.answers;
  if (!answers.taken_at) answers.taken_at = form.recorded;
  PutCopy out;
  FormDesk forms(desk);
  bool safety = form.score.safety_positive();
  if (depends_on_person(desk, forms, answers.instrument)) {
    const auto own = records.patients().get(object.person);
    if (own && said_text(own->patient.sex_at_birth) == answers.sex_at_birth) answers.sex_at_birth.clear();
    auto stored = forms.record(records, person, answers, desk.as_of, {.keep_contradictory = true});
    out.object = std::move(stored.id);
    out.how = stored.how;
    safety = stored.score.safety_positive();
  } else {
    const auto episode = episode_at(records, person, *answers.taken_at);
    std::tie(out.object, out.how) = records.assessments().add(person, episode, answers, form.score, desk.as_of);
  }
  out.waits = safety && !records.acknowledgements().find(out.object);
  return out;
}

PutCopy put_fact(const Desk& desk, store::Repositories& records, const Correctable& object, store::PersonKey person) {
  auto fact = *object.fact;
  fact.id.clear();
  fact.corrects.clear();
  fact.recorded = desk.as_of;
  for (const auto& stored : records.facts().of(person, fact.key))
    if (stored.fact.content == fact.content && stored.fact.at == fact.at && stored.fact.source == fact.source)
      return {.object = stored.fact.id, .how = Stored::unchanged};
  return {.object = records.facts().add(person, episode_at(records, person, fact.at), fact)};
}

PutCopy put_event(const Desk& desk, store::Repositories& records, const Correctable& object, store::PersonKey person) {
  auto event = *object.event;
  event.id.clear();
  PutCopy out;
  std::tie(out.object, out.how) = records.events().add(person, episode_at(records, person, event.at), event, desk.as_of);
  return out;
}

// Triggers are one person's: an entry keeps those that went the same way, by their new ids.
PutCopy put_entry(const Desk& desk, store::Repositories& records, const Correctable& object, store::PersonKey person) {
  auto entry = *object.entry;
  entry.id.clear();
  entry.corrects.clear();
  entry.reason.clear();
  PutCopy out;
  const auto code = records.patients().code_of(person);
  for (const auto& id : std::exchange(entry.triggers, {})) {
    const auto to = moved_to(records, object.code + "/" + id);
    if (to && to->patient == code) entry.triggers.push_back(to->object.substr(to->object.rfind('/') + 1));
    else out.left.push_back(object.code + "/" + id);
  }
  std::tie(out.object, out.how) = records.trigger_log().add(person, entry, {object.written.by, desk.as_of, {}}, object.safety);
  out.waits = object.safety && !records.acknowledgements().find(out.object);
  return out;
}

PutCopy put_trigger(const Desk& desk, store::Repositories& records, const Correctable& object, store::PersonKey person, const std::string& reason) {
  auto trigger = *object.trigger;
  trigger.recorded = desk.as_of;
  const auto [id, how] = records.triggers().add(person, trigger, {desk.actor, desk.as_of, reason});
  return {.object = records.patients().code_of(person) + "/" + id, .how = how};
}
}  // namespace

PutCopy put_copy(const Desk& desk, store::Repositories& records, const Correctable& object, store::PersonKey person, const std::string& reason) {
  switch (object.kind) {
    case CorrectableKind::form: return put_form(desk, records, object, person);
    case CorrectableKind::fact: return put_fact(desk, records, object, person);
    case CorrectableKind::event: return put_event(desk, records, object, person);
    case CorrectableKind::entry: return put_entry(desk, records, object, person);
    case CorrectableKind::trigger: break;
  }
  return put_trigger(desk, records, object, person, reason);
}

}  // namespace leeboard::clinic
