// Writes the invented clinic down.
#include "clinic/demo/demo_writer.hpp"

#include <algorithm>
#include <array>

#include "catalog/site_settings.hpp"
#include "clinic/demo/invented_form.hpp"
#include "clinic/intake_desk.hpp"
#include "clinic/log_desk.hpp"
#include "clinic/plan/decide_line.hpp"
#include "clinic/plan_desk.hpp"

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
    : desk_(at_the_demo(desk)),
      documents_(desk_, {.reason = "admitted", .source = {}, .import = true}),
      bookings_(desk_, {.reason = "booked", .source = {}}),
      forms_(desk_) {
  const auto found = std::ranges::find(desk.site.staff, "prescriber", &catalog::Staff::role);
  if (found != desk.site.staff.end()) prescriber_ = found->id;
}

void DemoWriter::write(store::Repositories& records, const DemoPatient& one, DemoRandom& random) {
  desk_.as_of = *one.episode.admitted;
  const auto document = admission_of(one);
  Became became;
  const auto person = documents_.add_person(records, document, became);
  // What happened in this stretch of care lies ahead of its first day.
  const auto episode = documents_.write_episode(records, person, {.patient = document.patient, .episode = document.episode}, became);
  documents_.write_contents(records, person, episode, document, became);
  book(records, person, episode, one);
  write_log(records, one);
  for (const auto& form : one.forms) {
    auto answers = fill_invented_form(forms_, form, one.patient, random);
    forms_.record(records, person, answers, form.taken_at);
  }
  if (one.episode.discharged) discharge(records, one);
}

// Known some days before, so that it is seen today.
void DemoWriter::book(store::Repositories& records, store::PersonKey person, const std::string& episode, const DemoPatient& one) {
  if (one.bookings.empty()) return;
  desk_.as_of = stamp_of(std::max(demo_today().plus_days(-3), one.episode.admitted->day));
  Became became;
  bookings_.write_contents(records, person, episode, {.patient = one.patient, .episode = one.episode, .events = one.bookings}, became);
}

bool DemoWriter::plan(store::Repositories& records, const DemoPatient& one, int number) {
  if (one.episode.discharged) return false;
  const auto before = desk_;
  desk_.as_of = stamp_of(std::max(demo_today().plus_days(-2 - number % 20), one.episode.admitted->day));
  if (!prescriber_.empty()) desk_.actor = prescriber_;
  const auto drafted = draft_plan(records, desk_, {.patient = one.patient.code});
  // What waits for somebody is left as it is: a signature would say that it was seen.
  if (drafted.waiting.empty() && !prescriber_.empty()) {
    sign_plan(records, desk_, {.patient = one.patient.code, .reason = "talked through with the person"});
    decide(records, one.patient.code, drafted.plan);
  }
  desk_.as_of = before.as_of;
  desk_.actor = before.actor;
  return true;
}

// The first lines that stand open: one agreed to, one declined, one put off. What `done` would mean for the record is left to who tries it.
void DemoWriter::decide(store::Repositories& records, const std::string& patient, const CarePlan& plan) {
  constexpr std::array decisions{Decision::accepted, Decision::declined, Decision::later};
  std::size_t next = 0;
  for (const auto& line : plan.lines) {
    if (next == decisions.size()) return;
    if (line.status != LineStatus::proposed || line.statement || line.kind == LineKind::goal || line.kind == LineKind::safety) continue;
    DecideRequest request{.patient = patient, .line = line.id, .decision = decisions[next++]};
    request.reason = request.decision == Decision::declined ? "not now" : "";
    if (request.decision == Decision::later) request.due = demo_today().plus_days(7);
    decide_line(records, desk_, request);
  }
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
