// Drafting, signing and deciding without a terminal.
#include "clinic/plan_desk.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/error.hpp"
#include "clinic/gather_record.hpp"
#include "clinic/plan/decide_line.hpp"
#include "clinic/plan/work_plan.hpp"
#include "clinic/safety_items.hpp"
#include "store/store.hpp"
#include "unit/clinic/clinic_fixture.hpp"

using namespace leeboard;
using namespace leeboard::clinic;
using leeboard::clinic::test::Clinic;
using store::test::at;

namespace {
Drafted draft(Clinic& clinic, const char* day) {
  Drafted out;
  clinic.store.write([&](store::Repositories& records) { out = draft_plan(records, clinic.desk(day), {"P-0001", {}, {}}); });
  return out;
}

Signed sign(Clinic& clinic, const char* day, const std::string& reason = {}) {
  Signed out;
  clinic.store.write([&](store::Repositories& records) { out = sign_plan(records, clinic.desk(day), {"P-0001", 0, reason}); });
  return out;
}

Acknowledged ack(Clinic& clinic, const char* day, const std::string& object) {
  Acknowledged out;
  clinic.store.write([&](store::Repositories& records) { out = acknowledge(records, clinic.desk(day), {object, "seen", {}}); });
  return out;
}
}  // namespace

TEST_CASE("a draft is stored when it says something new, signed once, and decided upon") {
  Clinic clinic;
  const auto person = clinic.admit("Ada", "2026-12-01");
  clinic.note(person, "dsm5_criteria_count", Range{7, 7}, "2026-12-01");
  const auto first = draft(clinic, "2026-12-01");
  CHECK(first.plan.id == "PL-1");
  CHECK(first.waiting.empty());
  CHECK(draft(clinic, "2026-12-01").unchanged);
  const auto signature = sign(clinic, "2026-12-01");
  CHECK(signature.revision.status == PlanStatus::signed_);
  REQUIRE(signature.plan.signatures.size() == 1);
  CHECK(signature.plan.signatures.front().role == "prescriber");
  CHECK(signature.revision.signature.by == "S-04");
  CHECK(sign(clinic, "2026-12-01").again);
  const auto line = signature.plan.lines.front().id;
  store::PlanRevision decided;
  clinic.store.write([&](store::Repositories& records) {
    decided = decide_line(records, clinic.desk("2026-12-02"), {"P-0001", line, Decision::done}).revision;
  });
  CHECK(decided.revision == 3);
  const auto record = *gather_record(clinic.store.read(), clinic.desk("2026-12-02"), person);
  REQUIRE(record.signed_plan);
  CHECK(record.signed_plan->lines.front().decision->decision == Decision::done);
  CHECK_FALSE(record.draft);
  CHECK_THROWS_AS(clinic.store.write([&](store::Repositories& records) {
    decide_line(records, clinic.desk("2026-12-02"), {"P-0001", "no-such", Decision::done});
  }),
                  Error);
}

TEST_CASE("what refuses a signature is what waits as of then, as the list says it") {
  Clinic clinic;
  const auto person = clinic.admit("Ada", "2026-12-01");
  clinic.note(person, "dsm5_criteria_count", Range{7, 7}, "2026-12-01");
  draft(clinic, "2026-12-01");
  clinic.store.write([&](store::Repositories& records) {
    const TriggerEvent overdose{.kind = TriggerEventKind::overdose, .at = at("2026-12-03")};
    records.trigger_log().add(person, overdose, {"S-03", at("2026-12-03"), {}}, true);
  });
  ack(clinic, "2026-12-05", "V-1");
  // Nothing is kept of what is tried: a signature would end the next trial.
  struct Undone {};
  const auto refused = [&](const char* day, bool look_back) {
    bool out = false;
    try {
      clinic.store.write([&](store::Repositories& records) {
        try {
          sign_plan(records, clinic.desk(day, look_back), {"P-0001", 0, {}});
        } catch (const Error& error) {
          out = error.kind() == ErrorKind::refused;
          if (!out) throw;
        }
        throw Undone{};
      });
    } catch (const Undone&) {}
    const auto record = *gather_record(clinic.store.read(), clinic.desk(day, look_back), person);
    CHECK(out == (std::ranges::count(record.safety, false, &SafetyItem::acknowledged) > 0));
    return out;
  };
  CHECK_FALSE(refused("2026-12-02", true));  // nothing had happened yet
  CHECK(refused("2026-12-04", true));        // nobody had seen it yet
  CHECK_FALSE(refused("2026-12-05", true));
  CHECK_FALSE(refused("2026-12-05", false));
}

TEST_CASE("an emergency that rests on a fact waits under the name that the message gives, until somebody has seen it") {
  Clinic clinic;
  const auto person = clinic.admit("Ada", "2026-12-01");
  clinic.note(person, "overdose_suspected", true, "2026-12-01T09:00Z");
  const auto first = draft(clinic, "2026-12-01T09:05Z");
  REQUIRE(first.waiting == std::vector<std::string>{"PL-1:emergency-breathing"});
  auto record = *gather_record(clinic.store.read(), clinic.desk("2026-12-01T09:06Z"), person);
  REQUIRE(record.safety.size() == 1);
  CHECK(record.safety[0].what == "escalation");
  CHECK_FALSE(record.safety[0].acknowledged);
  CHECK_THROWS_WITH_AS(sign(clinic, "2026-12-01T09:06Z"), "the plan holds an emergency, PL-1:emergency-breathing, that rests on a recorded fact",
                       Error);
  CHECK_THROWS_AS(ack(clinic, "2026-12-01T09:10Z", "PL-1:emergency-breathin"), Error);
  CHECK_THROWS_AS(ack(clinic, "2026-12-01T09:10Z", "PL-7:emergency-breathing"), Error);
  CHECK(ack(clinic, "2026-12-01T09:10Z", "PL-1:emergency-breathing").how == store::Stored::created);
  CHECK(ack(clinic, "2026-12-01T09:11Z", "PL-1:emergency-breathing").how == store::Stored::unchanged);
  CHECK(draft(clinic, "2026-12-01T09:12Z").waiting.empty());
  record = *gather_record(clinic.store.read(), clinic.desk("2026-12-01T09:12Z"), person);
  CHECK(record.safety[0].acknowledged);
  CHECK(record.safety[0].seen_by->by == "S-04");
  CHECK_NOTHROW(sign(clinic, "2026-12-01T09:13Z"));
  // The same emergency observed anew is news.
  clinic.note(person, "overdose_suspected", true, "2026-12-03T08:00Z");
  CHECK(draft(clinic, "2026-12-03T08:05Z").waiting == std::vector<std::string>{"PL-1:emergency-breathing"});
  CHECK(ack(clinic, "2026-12-03T08:10Z", "PL-1:emergency-breathing").how == store::Stored::created);
  CHECK(draft(clinic, "2026-12-03T08:11Z").waiting.empty());
}

TEST_CASE("what merely has an id of the store closes no emergency that names it as its source") {
  Clinic clinic;
  const auto person = clinic.admit("Ada", "2026-12-01");
  clinic.note(person, "overdose_suspected", true, "2026-12-01T09:00Z");
  auto plan = draft(clinic, "2026-12-01T09:05Z").plan;
  REQUIRE(plan.escalations.size() == 1);
  // A visit, and a form that is not there: neither waits for anybody.
  for (const char* source : {"V-1", "A-1"}) {
    for (auto& because : plan.escalations.front().because) because.source = source;
    const auto items = list_escalations(clinic.store.read(), plan, {});
    REQUIRE(items.size() == 1);
    CHECK_FALSE(items.front().acknowledged);
  }
}

TEST_CASE("a signature with a reason acknowledges the emergency") {
  Clinic clinic;
  const auto person = clinic.admit("Ada", "2026-12-01");
  clinic.note(person, "overdose_suspected", true, "2026-12-01T09:00Z");
  draft(clinic, "2026-12-01T09:05Z");
  CHECK_NOTHROW(sign(clinic, "2026-12-01T09:06Z", "naloxone given, hospital called"));
  const auto record = *gather_record(clinic.store.read(), clinic.desk("2026-12-01T09:07Z"), person);
  REQUIRE(record.safety.size() == 1);
  CHECK(record.safety[0].acknowledged);
  CHECK(record.safety[0].seen_by->reason == "naloxone given, hospital called");
}

TEST_CASE("facts of a closed stretch of care never reach the plan of a new one, and neither does its plan") {
  Clinic clinic;
  const auto person = clinic.admit("Ada", "2026-11-01");
  clinic.note(person, "overdose_suspected", true, "2026-11-02T09:00Z");
  CHECK_FALSE(draft(clinic, "2026-11-02T09:05Z").plan.escalations.empty());
  clinic.discharge(person, "2026-11-02T09:10Z");
  clinic.readmit(person, "2026-11-02T09:15Z");
  const auto fresh = draft(clinic, "2026-11-02T09:20Z");
  CHECK(fresh.plan.id == "PL-2");
  CHECK(fresh.plan.escalations.empty());
  CHECK(fresh.waiting.empty());
}

TEST_CASE("who has died is told first in a draft, and a plan that does not say so is not signed") {
  Clinic clinic;
  const auto person = clinic.admit("Ada", "2026-11-01");
  draft(clinic, "2026-11-02");
  clinic.discharge(person, "2026-11-05", "died");
  CHECK_THROWS_AS(sign(clinic, "2026-11-06", "a reason"), Error);
  REQUIRE_FALSE(draft(clinic, "2026-11-06").plan.problems.empty());
  CHECK_THROWS_AS(sign(clinic, "2026-11-06"), Error);
  CHECK_NOTHROW(sign(clinic, "2026-11-06", "the record is wrong"));
}

TEST_CASE("a plan waits for each kind of line until somebody signs whose role may, and a signed one stays signed") {
  Clinic clinic;
  const auto person = clinic.admit("Ada", "2026-12-01");
  clinic.note(person, "dsm5_criteria_count", Range{7, 7}, "2026-12-01");
  draft(clinic, "2026-12-01");
  auto nurse = clinic.desk("2026-12-01T10:00Z");
  nurse.actor = "S-03";
  Signed first;
  clinic.store.write([&](store::Repositories& records) { first = sign_plan(records, nurse, {"P-0001", 0, {}}); });
  CHECK(first.revision.status == PlanStatus::part_signed);
  REQUIRE(first.plan.to_sign.size() == 1);
  CHECK(first.plan.to_sign.front().kind == LineKind::medication);
  CHECK_THROWS_AS(sign(clinic, "2026-12-01T10:05Z"), Error);
  // What is decided meanwhile is decided on it, and takes no signature away.
  clinic.store.write([&](store::Repositories& records) {
    CHECK(decide_line(records, nurse, {"P-0001", "naloxone", Decision::accepted}).revision.status == PlanStatus::part_signed);
  });
  Signed second;
  clinic.store.write([&](store::Repositories& records) { second = cosign_plan(records, clinic.desk("2026-12-01T10:10Z"), "P-0001", {}); });
  CHECK(second.revision.status == PlanStatus::signed_);
  REQUIRE(second.plan.signatures.size() == 2);
  CHECK(second.plan.signatures[0].digest == second.plan.signatures[1].digest);
  clinic.site.sign["safety"] = {"manager"};
  const auto record = *gather_record(clinic.store.read(), clinic.desk("2026-12-02"), person);
  REQUIRE(record.signed_plan);
  CHECK(record.signed_plan->status == PlanStatus::signed_);
  CHECK(record.signed_plan->to_sign.empty());
  // A rule that nobody here fulfils refuses nobody who signs another kind, and is told.
  clinic.note(person, "dsm5_criteria_count", Range{8, 8}, "2026-12-03");
  draft(clinic, "2026-12-03");
  const auto third = sign(clinic, "2026-12-03");
  CHECK(third.revision.status == PlanStatus::part_signed);
  CHECK(third.plan.to_sign.front().roles == std::vector<std::string>{"manager"});
  clinic.site.sign = {{"default", {"manager"}}};
  clinic.note(person, "dsm5_criteria_count", Range{9, 9}, "2026-12-04");
  draft(clinic, "2026-12-04");
  CHECK_THROWS_AS(sign(clinic, "2026-12-04"), Error);
}

TEST_CASE("a decision goes to the signed plan and to the draft that waits on top, and so does taking it back") {
  Clinic clinic;
  const auto person = clinic.admit("Ada", "2026-12-01");
  clinic.note(person, "dsm5_criteria_count", Range{7, 7}, "2026-12-01");
  draft(clinic, "2026-12-01");
  sign(clinic, "2026-12-01");
  clinic.note(person, "dsm5_criteria_count", Range{8, 8}, "2026-12-03");
  const auto waiting = draft(clinic, "2026-12-03");
  REQUIRE_FALSE(waiting.unchanged);
  const auto line_of = [](const CarePlan& plan, const char* id) { return *std::ranges::find(plan.lines, id, &PlanLine::id); };
  clinic.store.write([&](store::Repositories& records) {
    decide_line(records, clinic.desk("2026-12-03"), {"P-0001", "naloxone", Decision::done});
    note_line(records, clinic.desk("2026-12-03"), "P-0001", "naloxone", "kit shown");
  });
  auto record = *gather_record(clinic.store.read(), clinic.desk("2026-12-03"), person);
  REQUIRE(record.draft);
  CHECK(line_of(*record.draft, "naloxone").decided(Decision::done));
  CHECK(line_of(*record.draft, "naloxone").notes.size() == 1);
  CHECK(line_of(*record.signed_plan, "naloxone").decided(Decision::done));
  CHECK(std::ranges::count(record.facts, "naloxone_in_hand", &Fact::key) == 1);
  const auto signature = sign(clinic, "2026-12-03");
  CHECK(line_of(signature.plan, "naloxone").decided(Decision::done));
  clinic.store.write([&](store::Repositories& records) {
    const auto reopened = reopen_line(records, clinic.desk("2026-12-04"), "P-0001", "naloxone", "another person's kit");
    CHECK(reopened.taken_back.size() == 1);
    CHECK_FALSE(reopened.line.decision);
  });
  record = *gather_record(clinic.store.read(), clinic.desk("2026-12-04"), person);
  CHECK_FALSE(line_of(*record.signed_plan, "naloxone").decision);
  CHECK(std::ranges::count(record.facts, "naloxone_in_hand", &Fact::key) == 0);
}

TEST_CASE("somebody else changes the plan while a person goes through it") {
  Clinic clinic;
  const auto person = clinic.admit("Ada", "2026-12-01");
  clinic.note(person, "dsm5_criteria_count", Range{7, 7}, "2026-12-01");
  draft(clinic, "2026-12-01");
  sign(clinic, "2026-12-01");
  const auto desk = clinic.desk("2026-12-01");
  auto working = open_plan(clinic.store, desk, "P-0001");
  const auto shown = *working.find("naloxone");
  const auto decide = [&](const char* line, Decision decision) {
    auto nurse = clinic.desk("2026-12-01");
    nurse.actor = "S-03";
    clinic.store.write([&](store::Repositories& records) { decide_line(records, nurse, {"P-0001", line, decision}); });
  };
  // Another line: the answer goes onto the new plan, and it is said.
  decide("agreement", Decision::done);
  auto answered = answer_line(clinic.store, desk, "P-0001", working, shown, {"naloxone", Decision::accepted});
  CHECK(answered.stored);
  CHECK(answered.changed);
  CHECK(answered.changed_by == "S-03");
  CHECK(working.stored.revision == 4);
  CHECK(working.find("agreement")->decided(Decision::done));
  // The same line: nothing is stored, the person sees what stands.
  const auto again = *working.find("naloxone");
  decide("naloxone", Decision::done);
  answered = answer_line(clinic.store, desk, "P-0001", working, again, {"naloxone", Decision::later});
  CHECK_FALSE(answered.stored);
  CHECK(answered.changed);
  CHECK(working.find("naloxone")->decided(Decision::done));
  answered = answer_line(clinic.store, desk, "P-0001", working, *working.find("naloxone"), {"naloxone", {}, "seen"});
  CHECK(answered.stored);
  CHECK_FALSE(answered.changed);
  CHECK(working.find("naloxone")->notes.size() == 1);
}
