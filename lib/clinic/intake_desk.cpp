// Writing at the front desk.
#include "clinic/intake_desk.hpp"

#include <fmt/format.h>

#include "base/digest.hpp"
#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/identity/two_people.hpp"
#include "clinic/person_finder.hpp"
#include "clinic/write_document.hpp"

namespace leeboard::clinic {

namespace {
std::string content_digest(const IntakeInput& input) { return format_sha256("intake add\n" + input.content); }

std::string end_episode(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document, DocumentWriter& writer,
                        Became& became) {
  const auto current = records.episodes().current(person);
  if (!current) throw Error(ErrorKind::refused, "the person has no episode").mend_with("open one with `leeboard intake readmit`");
  const auto& episode = current->episode;
  if (episode.discharged && !same_time(episode.discharged, document.episode->discharged))
    throw Error(ErrorKind::bad_input, "the episode " + episode.id + " is ended already")
        .mend_with("correct its date with `leeboard intake update --reason ...`");
  if (episode.admitted && document.episode->discharged->day < episode.admitted->day)
    throw Error(ErrorKind::bad_input, fmt::format("the discharge of {} lies before the admission of {}, {}",
                                                  format_date(document.episode->discharged->day), episode.id, format_date(episode.admitted->day)))
        .mend_with("correct the date");
  return writer.write_episode(records, person, document, became);
}

// Whoever comes into care asks no longer: else the inquiry would be open again when care ends.
void end_inquiry(const Desk& desk, store::Repositories& records, Episode& inquiry, const Stamp& begun) {
  inquiry.discharged = begun;
  if (!is_said(inquiry.discharge_reason)) inquiry.discharge_reason = "came into care";
  records.episodes().revise(inquiry.id, inquiry, {desk.actor, desk.as_of, "readmission"});
}

std::string begin_episode(const Desk& desk, store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document,
                          DocumentWriter& writer, Became& became) {
  const auto& begun = *document.episode;
  std::vector<Episode> asked;
  for (const auto& entry : records.episodes().of(person)) {
    const auto& old = entry.episode;
    if (same_time(old.admitted, begun.admitted) && old.kind == begun.kind) return old.id;  // the same readmission again
    if (!old.discharged && (begun.kind != EpisodeKind::care || old.kind == EpisodeKind::care))
      throw Error(ErrorKind::bad_input, "the episode " + old.id + " is still open").mend_with("end it first with `leeboard intake discharge`");
    const auto until = old.discharged ? old.discharged : old.admitted;
    if (until && begun.admitted->day < until->day)
      throw Error(ErrorKind::bad_input, "the new episode would begin before " + old.id + (old.discharged ? " ended" : " began"))
          .mend_with("correct the date");
    if (!old.discharged && old.kind == EpisodeKind::inquiry) asked.push_back(old);
  }
  writer.revise_person(records, person, document, became);
  if (const auto stored = records.patients().get(person); stored && says_died(stored->patient.deceased))
    throw Error(ErrorKind::refused, "the record says that the person died")
        .mend_with("if that is wrong, correct it in the same document: write patient: {deceased: no}");
  for (auto& inquiry : asked) end_inquiry(desk, records, inquiry, *begun.admitted);
  became.objects.episodes += 1;
  became.note_change();
  return records.episodes().add(person, begun, {desk.actor, desk.as_of});
}

// A slip at the desk makes another person of somebody: whoever means it says so.
void revise_the_same(const Desk& desk, DocumentWriter& writer, store::Repositories& records, store::PersonKey person,
                     const interop::IntakeDocument& document, WrittenDocument& out) {
  const auto before = records.patients().get(person, {.as_of = {}, .all_revisions = true});
  writer.revise_person(records, person, document, out.became);
  const auto after = records.patients().get(person, {.as_of = {}, .all_revisions = true});
  if (!before || !after || writer.recogniser().agreement(after->patient, before->patient) != interop::Agreement::conflict) return;
  std::string parts;
  for (const auto& part : writer.recogniser().differing(after->patient, before->patient)) parts += (parts.empty() ? "" : ", ") + part;
  throw Error(ErrorKind::usage, "the document makes somebody else of " + out.patient + ": " + parts)
      .mend_with("if it is the same person all the same, add " + desk.words.confirm + " " + out.patient + "; else write it for the other person");
}

std::string reason_of(RecordChange change, const std::string& reason) {
  if (!reason.empty() || change == RecordChange::update) return reason;
  return change == RecordChange::discharge ? "discharge" : "readmission";
}
}  // namespace

std::vector<LikePerson> possible_duplicates(const Desk& desk, store::Repositories& records, const IntakeInput& input) {
  PersonRecogniser recogniser(desk);
  if (records.imports().find_record(content_digest(input)) || recogniser.find_named(records, input.document.patient)) return {};
  return recogniser.alike(records, input.document.patient);
}

WrittenDocument add_person_document(const Desk& desk, store::Repositories& records, const IntakeInput& input) {
  const auto digest = content_digest(input);
  if (const auto known = records.imports().find_record(digest)) {
    if (const auto person = records.patients().find(*known)) records.note_read(*person);
    return {.patient = *known, .became = unchanged()};
  }
  const auto& document = input.document;
  DocumentWriter writer(desk, {.reason = "intake add", .source = "entered"});
  if (const auto person = writer.recogniser().find_named(records, document.patient)) {
    const auto code = records.patients().code_of(*person);
    throw Error(ErrorKind::bad_input, "this person is in the store already, as " + code + ", with other content")
        .mend_with("use `leeboard intake update " + code + " FILE --reason ...`");
  }
  WrittenDocument out;
  const auto person = writer.add_person(records, document, out.became);
  out.episode = writer.write_episode(records, person, document, out.became);
  writer.write_contents(records, person, out.episode, document, out.became);
  out.patient = records.patients().code_of(person);
  records.imports().remember_record(digest, out.patient, person);
  return out;
}

void require_for(RecordChange change, const interop::IntakeDocument& document, const std::string& where) {
  if (change == RecordChange::discharge) {
    if (!document.episode || !document.episode->discharged)
      throw Error(ErrorKind::bad_input, "the document does not say when the episode ended")
          .at({where, 0, 0})
          .mend_with("write episode: {discharged: 2026-12-01, reason: ..., last_contact: ...}");
    if (!document.patient_keys.empty())
      throw Error(ErrorKind::bad_input, "a discharge does not change who the person is")
          .at({where, 0, 0})
          .mend_with("leave `patient` out, or use `leeboard intake update`");
  }
  if (change == RecordChange::readmit && (!document.episode || !document.episode->admitted))
    throw Error(ErrorKind::bad_input, "the document does not say when the new episode began")
        .at({where, 0, 0})
        .mend_with("write episode: {admitted: 2026-12-01T09:00-05:00, ...}");
}

WrittenDocument change_record(const Desk& desk, store::Repositories& records, const std::string& code, const IntakeInput& input, RecordChange change,
                              const std::string& reason, const std::string& confirmed) {
  const auto& document = input.document;
  const auto person = require_person(records, code);
  WrittenDocument out{.patient = records.patients().code_of(person), .became = unchanged()};
  if (!document.patient.code.empty() && document.patient.code != code && document.patient.code != out.patient)
    throw Error(ErrorKind::bad_input, "the document names another patient code")
        .mend_with("a code is never changed: leave `code` out, or merge two records with `leeboard intake merge`");
  DocumentWriter writer(desk, {.reason = reason_of(change, reason), .source = "entered"});
  switch (change) {
    case RecordChange::update:
      if (confirmed == out.patient) writer.revise_person(records, person, document, out.became);
      else revise_the_same(desk, writer, records, person, document, out);
      out.episode = writer.write_episode(records, person, document, out.became);
      break;
    case RecordChange::discharge: out.episode = end_episode(records, person, document, writer, out.became); break;
    case RecordChange::readmit: out.episode = begin_episode(desk, records, person, document, writer, out.became); break;
  }
  writer.write_contents(records, person, out.episode, document, out.became);
  if (out.became.how == store::Stored::unchanged) records.note_read(person);
  return out;
}

void say_identity(const Desk& desk, store::Repositories& records, const std::string& keep, const std::string& other, Identity what,
                  const std::string& reason) {
  const auto one = require_record(records, keep), two = require_record(records, other);
  const Signature signature{desk.actor, desk.as_of, reason};
  switch (what) {
    case Identity::one_person:
      if (are_two_people(records, one, two))
        throw Error(ErrorKind::usage, "somebody has said of these two, or of records that are read as one with them, that they are two people")
            .mend_with("if that was wrong, take it back first: `intake merge --distinct --undo`");
      return records.patient_links().link(one, two, signature);
    case Identity::no_longer_one: return records.patient_links().unlink(one, two, signature);
    case Identity::two_people: return say_two_people(records, one, two, reason);
    case Identity::perhaps_the_same: return unsay_two_people(records, one, two, reason);
  }
}

}  // namespace leeboard::clinic
