// The clinic's work without the command line: a person is stored, a form, a log entry, an acknowledgement.
#include <doctest/doctest.h>

#include "base/error.hpp"
#include "clinic/drafts/form_draft.hpp"
#include "clinic/drafts/inventory_draft.hpp"
#include "clinic/form_desk.hpp"
#include "clinic/intake_desk.hpp"
#include "clinic/log_correction.hpp"
#include "clinic/log_desk.hpp"
#include "clinic/person_finder.hpp"
#include "clinic/safety_items.hpp"
#include "unit/clinic/front.hpp"

using namespace leeboard;
using clinic::test::Front;

namespace {
constexpr const char* marisol = R"(
patient: {code: P-1, name: {given: [Marisol], family: Quandt}, birth_date: 1992-03-11, sex_at_birth: female}
episode: {admitted: 2026-11-30T10:20-05:00}
facts: {readiness: {importance: 8}}
events:
  - {kind: medication-start, drug: buprenorphine, on: 2026-11-30}
  - {kind: medication-stop, drug: buprenorphine, on: 2026-12-01, reason: moved to methadone}
assessments:
  - {instrument: phq2, taken_at: 2026-11-30T10:40-05:00, answers: {1: 1, 2: 0}}
)";

void add(Front& front, std::string_view yaml) {
  const auto input = front.intake(yaml);
  front.store.write([&](store::Repositories& records) { clinic::add_person_document(front.desk, records, input); });
}
}  // namespace

TEST_CASE("a person is stored with all that the document says, and once") {
  Front front;
  const auto input = front.intake(marisol);
  clinic::WrittenDocument first, second;
  front.store.write([&](store::Repositories& records) { first = clinic::add_person_document(front.desk, records, input); });
  front.store.write([&](store::Repositories& records) { second = clinic::add_person_document(front.desk, records, input); });
  CHECK(first.patient == "P-1");
  CHECK(first.became.how == store::Stored::created);
  CHECK(first.became.objects.assessments == 1);
  CHECK(first.became.objects.events == 2);
  CHECK(second.became.how == store::Stored::unchanged);
  auto& records = front.store.read();
  const auto person = clinic::require_person(records, "P-1");
  const auto events = records.events().of(person);
  REQUIRE(events.size() == 2);
  CHECK(events[1].event.kind == EventKind::medication_stop);
  CHECK(events[1].event.detail("reason") == "moved to methadone");
  CHECK(records.facts().of(person, "readiness.importance").size() == 1);
  CHECK(front.is_whole());
}

TEST_CASE("a form is stored with its safety item, acknowledged once, and amended with its reason") {
  Front front;
  add(front, marisol);
  clinic::FormDesk forms(front.desk);
  Answers answers{.instrument = "phq9", .taken_at = front.desk.as_of, .by = "S-03"};
  for (int item = 1; item <= 9; ++item) answers.answers.push_back({std::to_string(item), item == 9 ? 1.0 : 0.0});
  clinic::StoredForm form;
  front.store.write(
      [&](store::Repositories& records) { form = forms.record(records, clinic::require_person(records, "P-1"), answers, front.desk.as_of); });
  CHECK(form.how == store::Stored::created);
  REQUIRE(form.score.safety_positive());
  CHECK(clinic::waiting_of(front.store.read(), front.desk, std::vector{form.id}).size() == 1);
  clinic::Acknowledged one, two;
  front.store.write([&](store::Repositories& records) { one = clinic::acknowledge(records, front.desk, {form.id, "seen", {}}); });
  front.store.write([&](store::Repositories& records) { two = clinic::acknowledge(records, front.desk, {form.id, "seen again", {}}); });
  CHECK(one.how == store::Stored::created);
  CHECK(two.how == store::Stored::unchanged);
  CHECK(two.standing.signature.by == "S-03");
  CHECK(clinic::waiting_of(front.store.read(), front.desk, std::vector{form.id}).empty());
  clinic::AmendedForm amended;
  front.store.write([&](store::Repositories& records) {
    amended = forms.amend(records, form.id, {.answers = {{"9", 0.0}}, .reason = "keyed wrongly"});
  });
  CHECK(amended.revision == 2);
  CHECK(amended.patient == "P-1");
  CHECK_FALSE(amended.score.safety_positive());
  CHECK_THROWS_AS(front.store.write([&](store::Repositories& records) { forms.amend(records, "A-77", {.reason = "why"}); }), Error);
  CHECK(front.is_whole());
}

TEST_CASE("a half-done form is kept for the person and the member of staff who asks") {
  Front front;
  add(front, marisol);
  const auto person = clinic::require_person(front.store.read(), "P-1");
  Answers answers{.instrument = "phq2", .taken_at = front.desk.as_of};
  answers.answers = {{"1", 2.0}, {"2", Absent::declined}};
  clinic::keep_form_draft(front.desk, front.store, person, answers);
  const auto kept = clinic::find_form_draft(front.desk, front.store.read(), person, "phq2");
  REQUIRE(kept);
  CHECK(kept->answers == answers.answers);
  CHECK_FALSE(clinic::find_form_draft(front.desk, front.store.read(), person, "gad7"));
  auto other = front.desk;
  other.actor = "S-04";
  CHECK_FALSE(clinic::find_form_draft(other, front.store.read(), person, "phq2"));
}

TEST_CASE("a half-done interview about triggers is kept with what is half told, until it is stored") {
  Front front;
  add(front, marisol);
  const auto person = clinic::require_person(front.store.read(), "P-1");
  clinic::InventoryDraft draft{.begun = front.desk.as_of.day, .explored = {TriggerDomain::people}, .skipped = {TriggerDomain::places}};
  draft.found = {{.domain = TriggerDomain::people, .text = "a cousin", .strength = 6, .steps = {{"call first", std::nullopt, "patient", "agreed"}}}};
  draft.open = {.domain = TriggerDomain::times, .text = "payday"};
  draft.asked = 2;
  clinic::keep_inventory_draft(front.desk, front.store, person, draft);
  const auto kept = clinic::find_inventory_draft(front.desk, front.store.read(), person);
  REQUIRE(kept);
  CHECK(clinic::format_inventory_draft(*kept) == clinic::format_inventory_draft(draft));
  CHECK(kept->found.front().steps == draft.found.front().steps);
  CHECK(kept->open.text == "payday");
  CHECK(kept->asked == 2);
  front.store.write([&](store::Repositories& records) { clinic::drop_inventory_draft(front.desk, records, person); });
  CHECK_FALSE(clinic::find_inventory_draft(front.desk, front.store.read(), person));
}

TEST_CASE("only an entry that is seen as of then can be corrected") {
  Front front;
  add(front, marisol);
  const TriggerEvent craving{.kind = TriggerEventKind::craving, .at = *parse_stamp("2026-11-30", nullptr)};
  front.store.write([&](store::Repositories& records) { clinic::log_entry(front.desk, records, "P-1", craving, front.desk.as_of); });
  auto& records = front.store.read();
  const auto person = clinic::require_person(records, "P-1");
  CHECK(clinic::entry_to_correct(records, front.desk, person, "V-3", "P-1").kind == TriggerEventKind::craving);
  auto before = front.desk;
  before.as_of = *parse_stamp("2026-11-30T12:00Z", nullptr);
  before.look_back = true;
  CHECK_THROWS_WITH_AS(clinic::entry_to_correct(records, before, person, "V-3", "P-1"), "this person's log has no entry V-3", Error);
}

TEST_CASE("a log entry: triggers that are not there, the future, an overdose that waits") {
  Front front;
  add(front, marisol);
  clinic::StoredTrigger trigger;
  front.store.write([&](store::Repositories& records) {
    trigger = clinic::add_trigger(front.desk, records, "P-1", {.domain = TriggerDomain::times, .text = "payday"});
  });
  CHECK(trigger.id == "T-1");
  const auto log = [&](const TriggerEvent& event) {
    clinic::LoggedEntry entry;
    front.store.write([&](store::Repositories& records) { entry = clinic::log_entry(front.desk, records, "P-1", event, front.desk.as_of); });
    return entry;
  };
  TriggerEvent event;
  event.kind = TriggerEventKind::craving;
  event.at = *parse_stamp("2026-12-01", nullptr);
  event.triggers = {"T-1"};
  CHECK_FALSE(log(event).safety);
  event.triggers = {"T-9"};
  CHECK_THROWS_WITH_AS(log(event), "the inventory of this person has no trigger T-9", Error);
  event.triggers.clear();
  event.at = *parse_stamp("2026-12-05", nullptr);
  CHECK_THROWS_WITH_AS(log(event), "the entry lies in the future", Error);
  event.kind = TriggerEventKind::overdose;
  event.at = *parse_stamp("2026-11-30", nullptr);
  const auto grave = log(event);
  CHECK(grave.safety);
  CHECK(grave.waits);
  CHECK_FALSE(clinic::first_steps_after(front.catalog, TriggerEventKind::overdose).empty());
  front.store.write([&](store::Repositories& records) { clinic::acknowledge(records, front.desk, {grave.id, "seen", {}}); });
  event.corrects = grave.id;
  event.reason = "another day";
  event.at = *parse_stamp("2026-11-29", nullptr);
  const auto corrected = log(event);
  CHECK(corrected.safety);
  CHECK_FALSE(corrected.waits);
  front.store.write([&](store::Repositories& records) {
    trigger = clinic::resolve_trigger(front.desk, records, "P-1", "T-1", {.status = TriggerStatus::met, .strength = 3, .reason = "practised"});
  });
  CHECK(trigger.revision == 2);
  CHECK(trigger.trigger.strength == 3);
  CHECK(front.is_whole());
}
