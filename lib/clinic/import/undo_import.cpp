// Object by object; whom others wrote for since stays as a whole when the run made that person.
#include "clinic/import/undo_import.hpp"

#include <algorithm>
#include <set>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/forms/standing_forms.hpp"
#include "clinic/identity/two_people.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
class Undoing {
 public:
  Undoing(store::Repositories& records, const store::ImportRows& rows, Signature signature, UndoneImport& out)
      : records_(records), rows_(rows), signature_(std::move(signature)), out_(out) {
    for (const auto person : rows_.people)
      if (rows_.touched_since.contains(person)) kept_.insert(person);
    // Whom the run took up again after an earlier undo is as good as made by it.
    for (const auto& patient : rows_.patients)
      if (rows_.touched_since.contains(patient.person) && was_in_error(patient)) kept_.insert(patient.person);
  }

  void run() {
    // Objects first: a person who is entered in error has no record that could be looked at.
    for (const auto& object : rows_.objects) take_back(object);
    for (const auto& episode : rows_.episodes) revise_episode(episode);
    for (const auto& form : rows_.forms) revise_form(form);
    for (const auto& trigger : rows_.triggers) revise_trigger(trigger);
    for (const auto& link : rows_.links) unlink(link);
    for (const auto& patient : rows_.patients) revise_patient(patient);
    for (const auto person : rows_.people) withdraw_person(person);
    for (const auto& id : rows_.ids) unbind(id);
    for (const auto person : kept_) out_.left.push_back(records_.patients().code_of(person));
    std::ranges::sort(out_.left);
  }

 private:
  bool was_in_error(const store::RevisedObject& patient) {
    for (const auto& old : records_.patients().revisions(patient.person))
      if (old.revision == patient.before) return old.patient.status == PatientStatus::entered_in_error;
    return false;
  }

  bool stays(store::PersonKey person) const { return kept_.contains(person); }

  void leave(store::PersonKey person, const std::string& object) {
    const auto code = records_.patients().code_of(person);
    out_.left.push_back(object.empty() || object.starts_with(code + "/") ? code + object.substr(object.empty() ? 0 : code.size())
                                                                         : code + " " + object);
  }

  void take_back(const store::ImportedObject& object) {
    if (stays(object.person)) return;
    if (object.built_on) return leave(object.person, object.object);
    if (records_.withdrawals().add(object.object, object.person, signature_) == store::Stored::unchanged) return;
    count(object.object);
  }

  void count(std::string_view object) {
    auto& counts = out_.withdrawn;
    if (object.starts_with("F-")) ++counts.facts;
    else if (object.starts_with("V-")) ++counts.events;
    else if (object.starts_with("A-")) ++counts.assessments;
    else if (object.starts_with("E-")) ++counts.episodes;
    else if (object.find("/T-") != object.npos) ++counts.triggers;
  }

  void revise_episode(const store::RevisedObject& episode) {
    if (stays(episode.person)) return;
    if (episode.built_on) return leave(episode.person, episode.object);
    for (const auto& old : records_.episodes().revisions(episode.object))
      if (old.revision == episode.before) note(records_.episodes().revise(episode.object, old.episode, signature_));
  }

  void revise_form(const store::RevisedObject& form) {
    if (stays(form.person)) return;
    if (form.built_on) return leave(form.person, form.object);
    for (const auto& old : records_.assessments().revisions(form.object))
      if (old.assessment.revision == form.before) {
        auto signature = signature_;
        if (source_withdrew(old.assessment)) signature.reason = source_withdrew_it;  // it is void again
        note(records_.assessments().amend(form.object, old.assessment.answers, old.assessment.score, signature));
      }
  }

  void revise_trigger(const store::RevisedObject& trigger) {
    if (stays(trigger.person)) return;
    if (trigger.built_on) return leave(trigger.person, trigger.object);
    for (const auto& old : records_.triggers().revisions(trigger.person, trigger.object))
      if (old.revision == trigger.before) note(records_.triggers().revise(trigger.person, trigger.object, old.trigger, signature_));
  }

  void unlink(const store::MadeLink& link) {
    if (stays(link.keep) || stays(link.other)) return;
    const auto members = records_.patient_links().members(link.keep);
    if (std::ranges::find(members, link.other) != members.end()) {
      auto signature = signature_;
      signature.reason = std::string(run_taken_back) + signature.reason;
      records_.patient_links().unlink(link.keep, link.other, signature);
    }
  }

  void revise_patient(const store::RevisedObject& patient) {
    if (stays(patient.person)) return;
    if (patient.built_on) return leave(patient.person, {});
    for (const auto& old : records_.patients().revisions(patient.person))
      if (old.revision == patient.before) {
        note(records_.patients().revise(patient.person, old.patient, signature_, {}));
        // The run had taken up again somebody who was taken back before: that is so again.
        if (was_in_error(patient)) records_.withdrawals().add(old.patient.code, patient.person, signature_);
      }
  }

  void withdraw_person(store::PersonKey person) {
    if (stays(person)) return;
    const auto revisions = records_.patients().revisions(person);
    if (revisions.empty()) return;
    auto patient = revisions.back().patient;
    patient.status = PatientStatus::entered_in_error;
    records_.patients().revise(person, patient, signature_, {});
    records_.withdrawals().add(patient.code, person, signature_);
    ++out_.withdrawn.patients;
  }

  void unbind(const store::BoundId& id) {
    if (id.built_on || stays(id.person)) return;
    if (id.before.empty()) records_.external_ids().unbind(id.system, id.value);
    else records_.external_ids().bind(id.system, id.value, id.before, id.person_before);
  }

  void note(store::Stored how) {
    if (how != store::Stored::unchanged) ++out_.revised_back;
  }

  store::Repositories& records_;
  const store::ImportRows& rows_;
  Signature signature_;
  UndoneImport& out_;
  std::set<store::PersonKey> kept_;  ///< made by the run, and others wrote something for them since
};
}  // namespace

UndoneImport undo_import(const Desk& desk, store::Repositories& records, std::string_view import, std::string_view reason, UndoneRun kind) {
  const auto run = records.imports().get(import);
  if (!run) throw Error{ErrorKind::not_found, "there is no import " + std::string(import)}.mend_with("see `leeboard import list`");
  if (kind == UndoneRun::of_files)
    for (const auto& conflict : records.conflicts().all())
      if (conflict.settled_by_import == run->id)
        throw Error{ErrorKind::usage, run->id + " stored what was held under " + conflict.id}.mend_with(
            "take the settling back: leeboard intake resolve " + conflict.id + " --undo --reason TEXT");
  UndoneImport out;
  out.import = run->id;
  out.before = records.withdrawals().find(run->id);
  if (out.before) return out;
  const Signature signature{desk.actor, desk.as_of, std::string(reason)};
  const auto rows = records.imports().rows_of(*run);
  Undoing(records, rows, signature, out).run();
  // What it held is held no more: the file is new again, and opens its conflicts anew.
  for (const auto& conflict : records.conflicts().all(true))
    if (conflict.import == run->id) records.conflicts().settle(conflict.id, store::ConflictState::dropped, {}, {}, signature);
  records.withdrawals().add(run->id, {}, signature);
  return out;
}

}  // namespace leeboard::clinic
