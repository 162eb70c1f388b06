// Puts what an intake document says into the store.
#include "clinic/write_document.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/code.hpp"
#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/told_medicine.hpp"
#include "catalog/unusual_value.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/desk.hpp"
#include "clinic/form_desk.hpp"
#include "clinic/identity/told_notes.hpp"
#include "clinic/import/check_times.hpp"
#include "clinic/person_finder.hpp"
#include "interop/identifier_class.hpp"
#include "interop/revise_record.hpp"
#include "record/form_state.hpp"

namespace leeboard::clinic {

DocumentWriter::DocumentWriter(const Desk& desk, Writing how)
    : desk_(desk),
      how_(std::move(how)),
      recogniser_(desk),
      teller_(desk, recogniser_),
      says_death_(death_words(desk)),
      forms_(std::make_unique<FormDesk>(desk)) {}
DocumentWriter::~DocumentWriter() = default;

bool same_time(const std::optional<Stamp>& left, const std::optional<Stamp>& right) {
  return left.has_value() == right.has_value() && (!left || format_stamp(*left) == format_stamp(*right));
}

namespace {
/// Whether two identifiers are one, in whatever spellings.
bool same_number(const catalog::IdentifierRules& rules, const Identifier& a, const Identifier& b) {
  const auto one = interop::normalise_identifier(rules, {a.system, a.value, a.type, a.use, {}});
  const auto other = interop::normalise_identifier(rules, {b.system, b.value, b.type, b.use, {}});
  return one.system == other.system && one.value == other.value;
}
}  // namespace

store::PersonKey DocumentWriter::add_person(store::Repositories& records, const interop::IntakeDocument& document, Became& became) {
  if (!document.patient.code.empty() && !is_code(document.patient.code))
    throw Error(ErrorKind::bad_input,
                "a new patient code begins with a letter or digit, then letters, digits, dots, dashes or underscores, 64 at most")
        .at(document.code_at)
        .mend_with("write e.g. P-0412");
  require_possible_death(document.patient);
  const auto person = records.patients().add(document.patient, {desk_.actor, desk_.as_of}, recogniser_.binding(records, document.patient));
  recogniser_.note_written(person, document.patient);
  became.how = store::Stored::created;
  became.objects.patients += 1;
  tell_person(document, nullptr, document.patient, became);
  return person;
}

void DocumentWriter::tell_person(const interop::IntakeDocument& document, const Patient* before, const Patient& now, Became& became) {
  const auto words = teller_.words(document, before, now);
  became.told.insert(became.told.end(), words.begin(), words.end());
}

void DocumentWriter::restore_person(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document, Became& became) {
  auto patient = document.patient;
  require_possible_death(patient);
  if (patient.status == PatientStatus::entered_in_error) patient.status = PatientStatus::active;
  const Signature signature{desk_.actor, desk_.as_of, how_.reason};
  records.patients().revise(person, patient, signature, recogniser_.binding(records, patient));
  recogniser_.note_written(person, patient);
  records.withdrawals().undo(records.patients().code_of(person), person, signature);
  became.how = store::Stored::created;
  became.objects.patients += 1;
}

void DocumentWriter::revise_person(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document, Became& became) {
  auto revisions = records.patients().revisions(person);
  if (revisions.empty()) throw Error(ErrorKind::not_found, "this patient has no record");
  const auto& current = revisions.back().patient;
  if (!how_.import) recogniser_.refuse_other_owner(records, person, document.patient);
  auto revised = interop::revise_patient(current, document);
  if (how_.import && document.says_patient("identifiers"))
    // One source does not know the identifiers that another gave.
    for (const auto& identifier : current.identifiers)
      if (std::ranges::none_of(revised.identifiers, [&](const auto& one) { return same_number(recogniser_.identifier_rules(), one, identifier); }))
        revised.identifiers.push_back(identifier);
  if (how_.import) {
    const auto* said = document.says_patient("deceased") ? std::get_if<bool>(&document.patient.deceased) : nullptr;
    if (said && *said && says_died(current.deceased)) revised.deceased = current.deceased;  // the day that is known stands
    if (said && !*said && stored_death(records, person, desk_, says_death_)) became.told.emplace_back("contradiction");
  }
  require_possible_death(revised);
  tell_person(document, &current, revised, became);
  const auto binding = recogniser_.binding(records, revised, current.identifiers);
  if (records.patients().revise(person, revised, {desk_.actor, desk_.as_of, how_.reason}, binding) != store::Stored::revised) return;
  recogniser_.note_written(person, revised);
  became.note_change();
}

void DocumentWriter::note_death(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document, Became& became) {
  const auto& episode = document.episode;
  if (!episode || !care::ends_with_death(*episode, says_death_)) return;
  const auto stored = records.patients().get(person, desk_.seen_with_revisions());
  const auto* said = stored ? std::get_if<bool>(&stored->patient.deceased) : nullptr;
  if (!said || *said) return;
  auto patient = stored->patient;
  patient.deceased = stamp_of(episode->discharged->day);
  require_possible_death(patient);
  if (records.patients().revise(person, patient, {desk_.actor, desk_.as_of, how_.reason}, {}) == store::Stored::revised) became.note_change();
}

void DocumentWriter::tell_after_death(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document,
                                      Became& became) {
  const auto admitted = document.episode ? document.episode->admitted : std::nullopt;
  if (document.events.empty() && document.assessments.empty() && !admitted) return;
  const auto death = stored_death(records, person, desk_, says_death_);
  if (!death) return;
  const auto after = [&](const std::optional<Stamp>& at) { return at && lies_after(*at, *death); };
  const bool any = after(admitted) || std::ranges::any_of(document.events, [&](const Event& event) { return after(event.at); }) ||
                   std::ranges::any_of(document.assessments, [&](const Answers& form) { return after(form.taken_at); });
  if (any) became.told.emplace_back("after-death");
}

std::string DocumentWriter::write_episode(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document,
                                          Became& became) {
  require_no_time_ahead(desk_, document);
  require_after_birth(desk_, records, person, document);
  note_death(records, person, document, became);
  auto& episodes = records.episodes();
  const auto add = [&](const Episode& episode) {
    became.objects.episodes += 1;
    became.note_change();
    return episodes.add(person, episode, {desk_.actor, desk_.as_of});
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
  if (episodes.revise(target->episode.id, revised, {desk_.actor, desk_.as_of, how_.reason}) == store::Stored::revised) became.note_change();
  return target->episode.id;
}

std::string DocumentWriter::write_form(store::Repositories& records, store::PersonKey person, Answers answers, Became& became,
                                       std::vector<catalog::AnswerProblem> problems) {
  if (!answers.taken_at) answers.taken_at = desk_.as_of;
  const auto form = forms_->record(records, person, answers, how_.import ? *answers.taken_at : desk_.as_of,
                                   {.keep_contradictory = true, .problems = std::move(problems)});
  became.notes.insert(became.notes.end(), form.notes.begin(), form.notes.end());
  if (became.object.empty()) became.object = form.id;
  if (form.how == store::Stored::unchanged) return {};
  keep_told(desk_, records, person, form.id, form.told);
  became.told.insert(became.told.end(), form.told.begin(), form.told.end());
  became.note_change();
  became.objects.assessments += 1;
  if (form.score.safety_positive()) became.safety.push_back(form.id);
  return form.id;
}

bool DocumentWriter::revise_form(store::Repositories& records, const std::string& id, Answers answers, const std::string& reason, Became& became,
                                 std::vector<catalog::AnswerProblem> problems) {
  const auto form = forms_->replace(records, id, std::move(answers), reason, {.keep_contradictory = true, .problems = std::move(problems)});
  if (form_state(form.answers).contradictory) became.told.emplace_back("form-contradictory");
  became.object = id;
  if (form.how == store::Stored::unchanged) return false;
  became.note_change();
  // Who acknowledged the form before did not see this.
  if (form.score.safety_positive() && !records.acknowledgements().find(id)) became.safety.push_back(id);
  return true;
}

void DocumentWriter::write_contents(store::Repositories& records, store::PersonKey person, const std::string& episode,
                                    const interop::IntakeDocument& document, Became& became) {
  for (Fact fact : document.facts) {
    if (fact.by.empty()) fact.by = desk_.actor;
    if (!how_.source.empty()) fact.source = how_.source;
    fact.recorded = how_.import ? fact.at : desk_.as_of;
    if (!fact.corrects.empty())
      if (const auto old = records.facts().get(fact.corrects); old && old->fact.key != fact.key)
        throw Error(ErrorKind::bad_input, fact.corrects + " is an observation of " + old->fact.key + ", not of " + fact.key)
            .mend_with("see the numbers with `leeboard intake show PATIENT --all-revisions`");
    if (fact.corrects.empty() && records.facts().holds(person, fact)) continue;
    records.facts().add(person, episode, fact);
    if (catalog::is_unusual(desk_.catalog.vocabulary(), fact)) {
      catalog::tell_once(became.told, "implausible");
      const auto& usual = *desk_.catalog.vocabulary().find_type(fact.key)->plausible;
      if (!how_.import)
        became.notes.push_back(fmt::format("{} is outside what is usual ({}): it is used, please check it", fact.key, format_range(usual)));
    }
    became.objects.facts += 1;
    became.note_change();
  }
  for (const auto& trigger : document.triggers) {
    if (records.triggers().add(person, trigger, {desk_.actor, desk_.as_of, {}}).second == store::Stored::unchanged) continue;
    became.objects.triggers += 1;
    became.note_change();
  }
  for (const auto& event : document.events) {
    if (records.events().add(person, episode, event, how_.import ? event.at : desk_.as_of).second == store::Stored::unchanged) continue;
    for (auto& word : catalog::told_words(desk_.catalog.vocabulary(), event)) catalog::tell_once(became.told, std::move(word));
    if (!how_.import && catalog::is_unusual_dose(desk_.catalog.vocabulary(), event))
      became.notes.emplace_back("a dose is outside what is usual for its medicine: it is used, please check it");
    became.objects.events += 1;
    became.note_change();
  }
  for (const auto& answers : document.assessments) write_form(records, person, answers, became);
  tell_after_death(records, person, document, became);
}

}  // namespace leeboard::clinic
