// Puts what an intake document says into the store.
#include "leeboard/intake/write_document.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "leeboard/assess/forms.hpp"
#include "leeboard/context.hpp"

namespace leeboard::app {

DocumentWriter::DocumentWriter(Context& context, Writing how) : context_(context), how_(std::move(how)), forms_(std::make_unique<Forms>(context)) {}
DocumentWriter::~DocumentWriter() = default;

bool same_time(const std::optional<Stamp>& left, const std::optional<Stamp>& right) {
  return left.has_value() == right.has_value() && (!left || format_stamp(*left) == format_stamp(*right));
}

void note_change(Became& became) {
  if (became.how == store::Stored::unchanged) became.how = store::Stored::revised;
}

std::optional<store::PersonKey> DocumentWriter::find_person(store::Repositories& records, const Patient& patient) const {
  std::optional<store::PersonKey> found;
  const auto take = [&](store::PersonKey person) {
    person = records.patients().kept(person);
    if (found && *found != person)
      throw Error(ErrorKind::bad_input, "code and identifiers belong to different people: " + records.patients().code_of(*found) + " and " +
                                            records.patients().code_of(person))
          .mend_with("correct the code or the identifiers, or see `leeboard intake merge`");
    found = person;
  };
  if (!patient.code.empty())
    if (const auto person = records.patients().find(patient.code)) take(*person);
  for (const auto& identifier : patient.identifiers)
    if (const auto person = records.patients().find_identifier(identifier)) take(*person);
  return found;
}

std::vector<std::string> DocumentWriter::alike_codes(store::Repositories& records, const Patient& patient) {
  std::vector<std::string> codes;
  for (const auto& like : records.patients().like(patient)) {
    if (like.patient.code != patient.code && interop::alike(patient, like.patient)) codes.push_back(like.patient.code);
  }
  std::ranges::sort(codes);
  return codes;
}

FoundPerson DocumentWriter::add_person(store::Repositories& records, const interop::IntakeDocument& document, Became& became) {
  const auto person = records.patients().add(document.patient, {context_.actor(), context_.as_of()});
  became.how = store::Stored::created;
  became.objects.patients += 1;
  return {person, true};
}

void DocumentWriter::revise_person(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document, Became& became) {
  auto revisions = records.patients().revisions(person);
  if (revisions.empty()) throw Error(ErrorKind::not_found, "this patient has no record");
  const auto& current = revisions.back().patient;
  auto revised = interop::revise_patient(current, document);
  if (how_.import && document.says_patient("identifiers"))
    // One source does not know the identifiers that another gave.
    for (const auto& identifier : current.identifiers)
      if (std::ranges::find(revised.identifiers, identifier) == revised.identifiers.end()) revised.identifiers.push_back(identifier);
  if (records.patients().revise(person, revised, {context_.actor(), context_.as_of(), how_.reason}) == store::Stored::revised) note_change(became);
}

std::string DocumentWriter::write_episode(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document,
                                          Became& became) {
  auto& episodes = records.episodes();
  const auto add = [&](const Episode& episode) {
    became.objects.episodes += 1;
    note_change(became);
    return episodes.add(person, episode, {context_.actor(), context_.as_of()});
  };
  if (!document.episode) {
    if (const auto current = episodes.current(person)) return current->episode.id;
    return add(Episode{});
  }
  const Episode& given = *document.episode;
  std::optional<store::EpisodeRevision> target;
  if (given.admitted) {
    for (const auto& entry : episodes.of(person)) {
      // The episode of that admission; else one that was opened before anybody said when it began.
      const bool same = same_time(entry.episode.admitted, given.admitted);
      if (same || (!target && !entry.episode.admitted && !entry.episode.discharged)) target = entry;
      if (same) break;
    }
    if (!target) return add(given);
  } else {
    target = episodes.current(person);
    if (!target) return add(given);
  }
  const auto revised = interop::revise_episode(target->episode, document);
  if (episodes.revise(target->episode.id, revised, {context_.actor(), context_.as_of(), how_.reason}) == store::Stored::revised) note_change(became);
  return target->episode.id;
}

void DocumentWriter::write_form(store::Repositories& records, store::PersonKey person, [[maybe_unused]] const std::string& episode, Answers answers,
                                Became& became) {
  if (!answers.taken_at) answers.taken_at = context_.as_of();
  const auto form = forms_->record(records, person, answers, how_.import ? *answers.taken_at : context_.as_of());
  if (form.how == store::Stored::unchanged) return;
  note_change(became);
  became.objects.assessments += 1;
  if (form.score.safety_positive()) became.safety.push_back(form.id);
}

void DocumentWriter::write_contents(store::Repositories& records, store::PersonKey person, const std::string& episode,
                                    const interop::IntakeDocument& document, Became& became) {
  for (Fact fact : document.facts) {
    if (fact.by.empty()) fact.by = context_.actor();
    if (!how_.source.empty()) fact.source = how_.source;
    fact.recorded = how_.import ? fact.at : context_.as_of();
    if (!fact.corrects.empty())
      if (const auto old = records.facts().get(fact.corrects); old && old->fact.key != fact.key)
        throw Error(ErrorKind::bad_input, fact.corrects + " is an observation of " + old->fact.key + ", not of " + fact.key)
            .mend_with("see the numbers with `leeboard intake show PATIENT --all-revisions`");
    if (fact.corrects.empty() && records.facts().holds(person, fact)) continue;
    records.facts().add(person, episode, fact);
    became.objects.facts += 1;
    note_change(became);
  }
  for (Trigger trigger : document.triggers) {
    trigger.recorded = context_.as_of();
    if (records.triggers().add(person, trigger, context_.actor()).second == store::Stored::unchanged) continue;
    became.objects.triggers += 1;
    note_change(became);
  }
  for (const auto& event : document.events) {
    if (records.events().add(person, episode, event, how_.import ? event.at : context_.as_of()).second == store::Stored::unchanged) continue;
    became.objects.events += 1;
    note_change(became);
  }
  for (const auto& answers : document.assessments) write_form(records, person, episode, answers, became);
}

}  // namespace leeboard::app
