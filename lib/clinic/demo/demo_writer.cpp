// Writes the invented clinic down.
#include "clinic/demo/demo_writer.hpp"

#include "clinic/demo/invented_form.hpp"
#include "clinic/intake_desk.hpp"
#include "clinic/log_desk.hpp"

namespace leeboard::clinic {

namespace {
Desk at_the_demo(const Desk& desk) { return {stamp_of(demo_today()), false, "S-03", desk.catalog, desk.site, desk.zone, desk.words}; }

interop::IntakeDocument admission_of(const DemoPatient& one) {
  interop::IntakeDocument out{.patient = one.patient, .episode = one.episode, .facts = one.facts, .events = one.events};
  out.episode->discharged.reset();
  out.episode->discharge_reason = Absent::not_asked;
  out.episode->last_contact.reset();
  return out;
}
}  // namespace

// Facts and events became known when they were true.
DemoWriter::DemoWriter(const Desk& desk)
    : desk_(at_the_demo(desk)), documents_(desk_, {.reason = "admitted", .source = {}, .import = true}), forms_(desk_) {}

void DemoWriter::write(store::Repositories& records, const DemoPatient& one, DemoRandom& random) {
  desk_.as_of = *one.episode.admitted;
  const auto document = admission_of(one);
  Became became;
  const auto person = documents_.add_person(records, document, became);
  // What happened in this stretch of care lies ahead of its first day.
  const auto episode = documents_.write_episode(records, person, {.patient = document.patient, .episode = document.episode}, became);
  documents_.write_contents(records, person, episode, document, became);
  write_log(records, one);
  for (const auto& form : one.forms) {
    auto answers = fill_invented_form(forms_, form, one.patient, random);
    forms_.record(records, person, answers, form.taken_at);
  }
  if (one.episode.discharged) discharge(records, one);
}

void DemoWriter::write_log(store::Repositories& records, const DemoPatient& one) {
  for (const auto& trigger : one.triggers) {
    desk_.as_of = trigger.recorded;
    add_trigger(desk_, records, one.patient.code, trigger);
  }
  desk_.as_of = stamp_of(demo_today());
  for (const auto& entry : one.log) log_entry(desk_, records, one.patient.code, entry, entry.recorded);
}

void DemoWriter::discharge(store::Repositories& records, const DemoPatient& one) {
  desk_.as_of = *one.episode.discharged;
  const interop::IntakeDocument document{.patient = {}, .episode = one.episode, .episode_keys = {"discharged", "reason", "last_contact"}};
  change_record(desk_, records, one.patient.code, {document, {}}, RecordChange::discharge, "discharged");
}

}  // namespace leeboard::clinic
