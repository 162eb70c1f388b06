// Each aggregate comes back as it was put in, as of any time.
#include <doctest/doctest.h>

#include "base/error.hpp"
#include "store/fact_content.hpp"
#include "store/verify.hpp"
#include "unit/store/store_fixture.hpp"

using namespace leeboard;
using namespace leeboard::store;
using namespace leeboard::store::test;

TEST_SUITE_BEGIN("store");

TEST_CASE("a person, revisions, identifiers and codes") {
  const Scratch scratch;
  Store store = Store::create(scratch.path("s.db"), session(), {.state_dir = scratch.path("state")});
  Patient quandt = person("Quandt", "Marisol");
  quandt.identifiers = {{"urn:oid:2.999", "88213"}};
  quandt.contact.phone = Absent::declined;
  quandt.contact.city = std::string("Alder Bay");
  quandt.extensions = {{"x_ward", "\"B\""}};
  PersonKey key;
  store.write([&](Repositories& records) {
    key = records.patients().add(quandt, {"S-03", at("2026-11-30")});
    CHECK(records.patients().code_of(key) == "P-0001");
    CHECK(records.patients().code_of(records.patients().add(person("Zielińska", "Łucja"), {"S-03", at("2026-11-30")})) == "P-0002");
  });
  CHECK_THROWS_AS(store.write([&](Repositories& records) { records.patients().add(quandt, {"", at("2026-11-30")}); }), Error);
  quandt.code = "P-0001";
  CHECK(store.read().patients().get(key)->patient == quandt);
  CHECK(store.read().patients().find_identifier({"urn:oid:2.999", "88213"}) == key);
  CHECK(store.read().patients().require("P-0002").number == 2);
  CHECK_THROWS_WITH_AS(store.read().patients().require("P-0003"), "there is no patient P-0003", Error);

  Patient moved = quandt;
  moved.contact.city = std::string("Port Elm");
  moved.identifiers.clear();
  store.write([&](Repositories& records) {
    CHECK(records.patients().revise(key, quandt, {"S-03", at("2026-12-05"), "none"}) == Stored::unchanged);
    CHECK(records.patients().revise(key, moved, {"S-03", at("2026-12-05"), "moved"}) == Stored::revised);
  });
  CHECK(store.read().patients().get(key)->patient == moved);
  CHECK(store.read().patients().get(key, {.as_of = at("2026-12-04")})->patient == quandt);
  CHECK_FALSE(store.read().patients().get(key, {.as_of = at("2026-11-29")}));
  CHECK_FALSE(store.read().patients().find_identifier({"urn:oid:2.999", "88213"}));
  CHECK(store.read().patients().revisions(key).size() == 2);
  CHECK(store.read().patients().like(person("QUANDT", "marisol")).at(0).same_name);

  moved.status = PatientStatus::entered_in_error;
  store.write([&](Repositories& records) { records.patients().revise(key, moved, {"S-03", at("2026-12-06"), "wrong person"}); });
  CHECK_FALSE(store.read().patients().get(key));
  CHECK(store.read().patients().get(key, {.as_of = {}, .all_revisions = true}));
  int seen = 0;
  store.read().patients().for_each({}, [&](const PatientRevision& one) { return ++seen, one.patient.code == "P-0002"; });
  CHECK(seen == 1);
  CHECK(verify_file(store.path(), 100).findings.empty());
}

TEST_CASE("status and death of a person come back as they were stored, in the layout of before them") {
  const Scratch scratch;
  Store store = Store::create(scratch.path("s.db"), session());
  std::vector<std::pair<PersonKey, Patient>> people;
  const auto add = [&](PatientStatus status, Deceased deceased, std::vector<std::pair<std::string, std::string>> extensions) {
    Patient patient = person("Quandt", "Marisol");
    patient.status = status;
    patient.deceased = std::move(deceased);
    patient.extensions = std::move(extensions);
    store.write([&](Repositories& records) {
      const auto key = records.patients().add(patient, {"S-03", at("2026-11-30")});
      patient.code = records.patients().code_of(key);
      people.emplace_back(key, patient);
    });
  };
  using enum PatientStatus;
  add(active, Absent::not_asked, {});
  add(inactive, true, {{"x_ward", "\"B\""}});
  add(test, false, {{"x_deceased", "true"}});
  add(entered_in_error, *parse_partial_stamp("2026-10", nullptr), {});
  add(active, Absent::declined, {{"x_status", "\"test\""}});
  add(active, Absent::not_asked, {{"x_deceased", "true"}});  // taken back: what was kept before does not come up again
  for (const auto& [key, patient] : people) {
    CAPTURE(patient.code);
    CHECK(store.read().patients().get(key, {.as_of = {}, .all_revisions = true})->patient == patient);
  }
  CHECK(verify_file(store.path(), 100).findings.empty());
}

TEST_CASE("facts, corrections and episodes as of a time") {
  const Scratch scratch;
  Store store = Store::create(scratch.path("s.db"), session());
  PersonKey key;
  std::string episode, first;
  store.write([&](Repositories& records) {
    key = records.patients().add(person("Okafor", "Teodor"), {"", at("2026-11-23")});
    episode = records.episodes().add(key, {.admitted = at("2026-11-23T10:20-05:00"), .programme = std::string("outpatient-moud")},
                                     {"S-03", at("2026-11-23")});
    Fact fact{.key = "qtc_ms",
              .content = FactValue{Range{438, 438}},
              .at = at("2026-11-20T10:15-05:00"),
              .recorded = at("2026-11-23"),
              .by = "S-03",
              .source = "ecg"};
    first = records.facts().add(key, episode, fact);
    CHECK(records.facts().holds(key, fact));
    fact.content = FactValue{Range{428, 428}};
    fact.recorded = at("2026-11-25");
    fact.corrects = first;
    records.facts().add(key, episode, fact);
  });
  const std::vector<FactContent> contents = {Absent::declined,
                                             FactValue{true},
                                             FactValue{Range{13, 18}},
                                             FactValue{Code{"short"}},
                                             FactValue{std::vector<Code>{}},
                                             FactValue{std::vector<Code>{{"yawning"}, {"mydriasis"}}},
                                             FactValue{*parse_date("2026-12-01")},
                                             FactValue{Text{"sleep \"well\""}},
                                             FactValue{std::vector<FactRecord>{}},
                                             FactValue{std::vector<FactRecord>{{{{"drug", Code{"sertraline"}}, {"years", Range{2.5, 2.5}}}}}}};
  for (const auto& content : contents) CHECK(parse_content(format_content(content)) == content);
  auto& facts = store.read().facts();
  REQUIRE(facts.of(key).size() == 1);
  CHECK(facts.of(key)[0].fact.content == FactContent{FactValue{Range{428, 428}}});
  CHECK(facts.of(key)[0].episode == "E-1");
  CHECK(facts.of(key, {.as_of = at("2026-11-24")}).at(0).fact.id == first);
  CHECK(facts.of(key, {.as_of = at("2026-11-22")}).empty());
  CHECK(facts.of(key, {.as_of = {}, .all_revisions = true}).size() == 2);
  CHECK(store.read().episodes().current(key)->episode.id == "E-1");
  store.write([&](Repositories& records) {
    auto one = *records.episodes().get("E-1");
    one.episode.discharged = at("2026-12-20");
    CHECK(records.episodes().revise("E-1", one.episode, {"S-03", at("2026-12-20"), "finished"}) == Stored::revised);
  });
  CHECK(store.read().episodes().get("E-1", {.as_of = at("2026-12-19")})->revision == 1);
  CHECK(store.read().episodes().of(key).at(0).revision == 2);
}

TEST_CASE("forms: same, amended, safety items and acknowledgements") {
  const Scratch scratch;
  Store store = Store::create(scratch.path("s.db"), session());
  PersonKey key;
  store.write([&](Repositories& records) {
    key = records.patients().add(person("Okafor", "Teodor"), {"", at("2026-11-23")});
    records.definitions().keep(format_sha256(definition_text), definition_text);
    const auto [answers, score] = form("2026-12-01T09:05-05:00", 2, 1);
    CHECK(records.assessments().add(key, "", answers, score, at("2026-12-01")) == std::pair<std::string, Stored>("A-1", Stored::created));
    CHECK(records.assessments().add(key, "", answers, score, at("2026-12-03")) == std::pair<std::string, Stored>("A-1", Stored::unchanged));
    CHECK(records.assessments().get("A-1")->assessment.answers.answers == answers.answers);
    CHECK(records.assessments().get("A-1")->assessment.score == score);
  });
  CHECK(store.read().acknowledgements().open(key).size() == 1);
  store.write([&](Repositories& records) { records.acknowledgements().add({"A-1", {"S-04", at("2026-12-02"), ""}}); });
  CHECK(store.read().acknowledgements().open(key).empty());
  CHECK(store.read().acknowledgements().open(key, {.as_of = at("2026-12-01")}).size() == 1);
  CHECK_THROWS_AS(store.write([&](Repositories& records) { records.acknowledgements().add({"A-9", {"S-04", at("2026-12-02"), ""}}); }), Error);
  store.write([&](Repositories& records) {
    const auto [answers, score] = form("2026-12-01T09:05-05:00", 3, 0);
    CHECK(records.assessments().amend("A-1", answers, score, {"S-03", at("2026-12-04"), "typing slip"}) == Stored::revised);
  });
  CHECK(store.read().assessments().of(key, "").size() == 1);
  CHECK(store.read().assessments().of(key, "phq9").back().assessment.revision == 2);
  CHECK(store.read().assessments().of(key, "phq9", {.as_of = at("2026-12-03")}).back().assessment.revision == 1);
  CHECK(store.read().assessments().of(key, "", {.as_of = {}, .all_revisions = true}).size() == 2);
}

TEST_CASE("triggers, log, events, plans, imports, requests, drafts") {
  const Scratch scratch;
  Store store = Store::create(scratch.path("s.db"), session());
  PersonKey key;
  store.write([&](Repositories& records) {
    key = records.patients().add(person("Okafor", "Teodor"), {"", at("2026-11-23")});
    Trigger trigger{.domain = TriggerDomain::times,
                    .text = "payday",
                    .strength = 8,
                    .avoidable = Avoidable::no,
                    .steps = {{.text = "call Ann", .due = parse_date("2026-12-04"), .owner = "self", .status = "open"}},
                    .recorded = at("2026-11-23")};
    CHECK(records.triggers().add(key, trigger, {"S-03", trigger.recorded}).first == "T-1");
    CHECK(records.triggers().add(key, trigger, {"S-03", trigger.recorded}).second == Stored::unchanged);
    trigger.status = TriggerStatus::met;
    CHECK(records.triggers().revise(key, "T-1", trigger, {"S-03", trigger.recorded, "done"}) == Stored::revised);
    CHECK(records.triggers().of(key).at(0).trigger.steps == trigger.steps);

    TriggerEvent lapse{.kind = TriggerEventKind::lapse,
                       .at = at("2026-11-28"),
                       .part = DayPart::evening,
                       .triggers = {"T-1"},
                       .substance = "oxycodone",
                       .before = "argued",
                       .after = "called",
                       .recorded = at("2026-11-28")};
    CHECK(records.trigger_log().add(key, lapse, {"S-03", lapse.recorded, lapse.reason}, false).first == "V-1");
    CHECK(records.trigger_log().add(key, lapse, {"S-03", lapse.recorded, lapse.reason}, false).second == Stored::unchanged);
    lapse.source_id = "app-1";
    CHECK(records.trigger_log().add(key, lapse, {"S-03", lapse.recorded, lapse.reason}, false).first == "V-2");
    lapse.note = "other";
    CHECK_THROWS_AS(records.trigger_log().add(key, lapse, {"S-03", lapse.recorded, lapse.reason}, false), Error);
    CHECK(records.trigger_log().get("V-1")->event.after == "called");

    Event dose{.kind = EventKind::dose, .at = at("2026-11-30T08:00-05:00"), .by = "S-03", .details = {{"drug", "methadone"}, {"dose_mg", "30"}}};
    CHECK(records.events().add(key, "", dose, at("2026-11-30")).first == "V-3");
    CHECK(records.events().add(key, "", dose, at("2026-12-01")).second == Stored::unchanged);
    CHECK(records.events().get("V-3")->event.details == dose.details);

    PlanRevision plan{.person = key,
                      .as_of = at("2026-12-01"),
                      .template_id = "oud-core",
                      .template_version = "1",
                      .template_digest = "sha256:0",
                      .document = "{}",
                      .content_digest = "c",
                      .signature = {"S-04", at("2026-12-01")}};
    CHECK(records.plans().add(plan).id == "PL-1");
    plan.id = "PL-1";
    plan.status = PlanStatus::signed_;
    CHECK(records.plans().add(plan).revision == 2);
    CHECK(records.plans().get("PL-1.r1")->status == PlanStatus::draft);
    CHECK(records.plans().get("PL-1")->status == PlanStatus::signed_);
    CHECK_FALSE(records.plans().get("PL-1.r3"));

    const auto import =
        records.imports().begin({.command = "intake import", .format = "csv", .source = "sha256:1", .signature = {"", at("2026-12-01"), ""}});
    CHECK(records.imports().keep({.import = import, .type = "CarePlan", .reason = "not understood", .text = "{\"a\":7.10}", .person = key}) ==
          Stored::created);
    CHECK(records.imports().keep({.import = import, .type = "CarePlan", .reason = "not understood", .text = "{\"a\":7.10}", .person = key}) ==
          Stored::unchanged);
    records.imports().remember_record("d1", "P-0001", key);
    CHECK(records.imports().find_record("d1") == "P-0001");
    records.imports().end(import, "{}");
    CHECK(records.imports().find_source("intake import", "sha256:1")->id == "I-1");
    records.requests().remember("k1", "c1", "{\"id\":\"A-1\"}");
    CHECK(records.external_ids().bind("fhir", "x", "V-3", key) == Stored::created);
    records.drafts().put(key, "cows", "S-03", "half");
    records.drafts().put(key, "cows", "S-03", "more");
  });
  CHECK(store.read().requests().find("k1", "c1") == "{\"id\":\"A-1\"}");
  CHECK_THROWS_AS(store.read().requests().find("k1", "c2"), Error);
  CHECK(store.read().external_ids().find("fhir", "x") == "V-3");
  CHECK(store.read().drafts().get(key, "cows", "S-03") == "more");
  CHECK(store.read().imports().kept(key).at(0).text == "{\"a\":7.10}");
  CHECK(store.read().imports().kept(key, {.as_of = at("2026-11-30")}).empty());
  CHECK(store.read().imports().kept(key, {.as_of = at("2026-12-01")}).size() == 1);
  CHECK(verify_file(store.path(), 100).findings.empty());
}

TEST_CASE("two records of one person are read as one, and apart again") {
  const Scratch scratch;
  Store store = Store::create(scratch.path("s.db"), session());
  PersonKey keep, other;
  store.write([&](Repositories& records) {
    keep = records.patients().add(person("Okafor", "Teodor"), {"", at("2026-11-23")});
    other = records.patients().add(person("Okafor", "Teo"), {"", at("2026-11-23")});
    records.facts().add(other, "", {.key = "hcv", .content = Absent::declined, .at = at("2026-11-23"), .recorded = at("2026-11-23")});
    records.patient_links().link(keep, other, {"S-03", at("2026-11-24"), "same person"});
  });
  CHECK(store.read().facts().of(keep).size() == 1);
  CHECK(store.read().facts().of(keep, {.as_of = at("2026-11-23")}).empty());
  CHECK(store.read().patients().require("P-0002") == keep);
  CHECK_THROWS_AS(store.write([&](Repositories& records) { records.patient_links().link(other, keep, {"", at("2026-11-24"), ""}); }), Error);
  store.write([&](Repositories& records) { records.patient_links().unlink(keep, other, {"S-03", at("2026-11-25"), "not the same"}); });
  CHECK(store.read().facts().of(keep).empty());
  CHECK(store.read().facts().of(other).size() == 1);
}

TEST_CASE("a link that another process makes is seen by what is read next, not by a snapshot from before it") {
  const Scratch scratch;
  Store store = Store::create(scratch.path("s.db"), session());
  PersonKey keep, other;
  store.write([&](Repositories& records) {
    keep = records.patients().add(person("Okafor", "Teodor"), {"", at("2026-11-23")});
    other = records.patients().add(person("Okafor", "Teo"), {"", at("2026-11-23")});
  });
  CHECK(store.snapshot().patient_links().kept(other) == other);
  Batch batch = store.batch({.records_per_chunk = 1});
  batch.record([&](Repositories& records) { CHECK(records.patient_links().kept(other) == other); });
  {
    Store second = Store::open(store.path(), Access::write, session());
    second.write([&](Repositories& records) { records.patient_links().link(keep, other, {"S-03", at("2026-11-24"), "same person"}); });
  }
  batch.record([&](Repositories& records) { CHECK(records.patient_links().kept(other) == keep); });
  batch.finish();
  CHECK(store.read().patient_links().kept(other) == keep);
  CHECK(store.snapshot().patient_links().kept(other) == other);
  CHECK(store.read().patient_links().members(keep).size() == 2);
}

TEST_SUITE_END();

TEST_CASE("the current episode is the newest open one, one of care before what was only asked") {
  const Scratch scratch;
  Store store = Store::create(scratch.path("s.db"), session());
  PersonKey who;
  const Signature by{"S-03", at("2026-11-20")};
  const auto current = [&] { return store.read().episodes().current(who)->episode.id; };
  store.write([&](Repositories& records) {
    who = records.patients().add(person("A", "B"), by);
    records.episodes().add(who, {.admitted = at("2026-10-01"), .kind = EpisodeKind::inquiry}, by);
  });
  CHECK(current() == "E-1");
  CHECK(store.read().episodes().current(who)->episode.kind == EpisodeKind::inquiry);
  store.write([&](Repositories& records) {
    records.episodes().add(who, {.admitted = at("2026-10-05")}, by);
    records.episodes().add(who, {.admitted = at("2026-11-01"), .kind = EpisodeKind::collateral}, by);
  });
  CHECK(current() == "E-2");
  store.write([&](Repositories& records) {
    auto care = *records.episodes().get("E-2");
    care.episode.discharged = at("2026-11-10");
    records.episodes().revise("E-2", care.episode, by);
  });
  CHECK(current() == "E-3");
}
