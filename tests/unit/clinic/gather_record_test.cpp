// The one reader of a person.
#include "clinic/gather_record.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/error.hpp"
#include "store/store.hpp"
#include "unit/clinic/clinic_fixture.hpp"

using namespace leeboard;
using namespace leeboard::clinic;
using leeboard::clinic::test::at;
using leeboard::clinic::test::Clinic;

TEST_CASE("facts of the person go with the person, facts of a closed stretch of care stay behind") {
  Clinic clinic;
  const auto person = clinic.admit("Marisol", "2026-01-10");
  clinic.note(person, "hiv", Code{"positive"}, "2026-01-11");
  clinic.note(person, "dsm5_criteria_count", Range{7, 7}, "2026-01-11");
  const auto first = *gather_record(clinic.store.read(), clinic.desk("2026-01-12"), person);
  CHECK(first.sheet.value("hiv"));
  CHECK(first.sheet.value("dsm5_criteria_count"));
  CHECK(first.closed_facts.empty());
  clinic.discharge(person, "2026-02-01");
  // Who has left is still looked at by what was known in care.
  CHECK(gather_record(clinic.store.read(), clinic.desk("2026-02-02"), person)->sheet.value("dsm5_criteria_count"));
  clinic.readmit(person, "2026-02-10");
  clinic.note(person, "x_site_word", Text{"old"}, "2026-02-11");
  for (const auto depth : {Depth::draft, Depth::whole}) {
    const auto now = *gather_record(clinic.store.read(), clinic.desk("2026-02-12"), person, {.depth = depth});
    CHECK(now.sheet.value("hiv"));
    CHECK_FALSE(now.sheet.find("dsm5_criteria_count"));
    REQUIRE(now.closed_facts.size() == 1);
    CHECK(now.closed_facts[0].key == "dsm5_criteria_count");
  }
  // As of a day in the first stretch of care its facts are those of now.
  CHECK(gather_record(clinic.store.read(), clinic.desk("2026-01-20", true), person)->sheet.value("dsm5_criteria_count"));
}

TEST_CASE("a word that the vocabulary does not know goes with its stretch of care") {
  Clinic clinic;
  const auto person = clinic.admit("Marisol", "2026-01-10");
  clinic.note(person, "x_site_word", Text{"old"}, "2026-01-11");
  clinic.discharge(person, "2026-02-01");
  clinic.readmit(person, "2026-02-10");
  const auto now = *gather_record(clinic.store.read(), clinic.desk("2026-02-12"), person);
  CHECK(now.facts.empty());
  CHECK(now.closed_facts.size() == 1);
}

TEST_CASE("a booking ahead is seen once it is known, and so is that it was called off") {
  Clinic clinic;
  const auto person = clinic.admit("Marisol", "2026-11-30");
  clinic.book(person, "2026-12-15T09:00Z", "2026-12-01", "booked", "visit-1");
  const auto seen = [&](const char* day, bool back) {
    const auto record = *gather_record(clinic.store.read(), clinic.desk(day, back), person);
    const auto* next = find_next_booking(record);
    return next ? format_stamp(next->at) : std::string();
  };
  CHECK(seen("2026-12-01", true) == "2026-12-15T09:00Z");
  CHECK(seen("2026-12-01", false) == "2026-12-15T09:00Z");
  CHECK(seen("2026-11-30", true).empty());
  // On the day itself it stands, after its hour too: how it went is not recorded yet.
  CHECK(seen("2026-12-15T11:00Z", true) == "2026-12-15T09:00Z");
  clinic.book(person, "2026-12-15T09:00Z", "2026-12-03", "cancelled-by-patient", "visit-1");
  CHECK(seen("2026-12-02", true) == "2026-12-15T09:00Z");
  CHECK(seen("2026-12-03", true).empty());
  CHECK(seen("2026-12-03", false).empty());
}

TEST_CASE("what has happened later is not seen by a run that looks back") {
  Clinic clinic;
  const auto person = clinic.admit("Marisol", "2026-11-30");
  clinic.book(person, "2026-12-05T09:00Z", "2026-12-05", "kept");
  CHECK(gather_record(clinic.store.read(), clinic.desk("2026-12-04", true), person)->events.empty());
  CHECK(gather_record(clinic.store.read(), clinic.desk("2026-12-05", true), person)->events.size() == 1);
  CHECK_FALSE(gather_record(clinic.store.read(), clinic.desk("2026-11-29", true), person));
  CHECK_THROWS_AS(require_record(clinic.store.read(), clinic.desk("2026-11-29", true), person, "P-0001"), Error);
  const auto unseen = gather_record(clinic.store.read(), clinic.desk("2026-11-29", true), person, {.even_unseen = true});
  REQUIRE(unseen);
  CHECK_FALSE(unseen->known);
  CHECK(unseen->patient.code == "P-0001");
}

TEST_CASE("a safety item waits until it is acknowledged, and tells who did") {
  Clinic clinic;
  const auto person = clinic.admit("Marisol", "2026-11-30");
  clinic.store.write([&](store::Repositories& records) {
    records.definitions().keep(format_sha256(store::test::definition_text), store::test::definition_text);
    const auto [answers, score] = store::test::form("2026-12-01", 2, 1);
    records.assessments().add(person, "E-1", answers, score, at("2026-12-01"));
  });
  auto record = *gather_record(clinic.store.read(), clinic.desk("2026-12-01"), person);
  REQUIRE(record.safety.size() == 1);
  CHECK(record.safety[0].object == "A-1");
  CHECK(record.safety[0].text == "ask today");
  CHECK_FALSE(record.safety[0].acknowledged);
  clinic.store.write([&](store::Repositories& records) { records.acknowledgements().add({"A-1", {"S-04", at("2026-12-02"), "seen"}}); });
  record = *gather_record(clinic.store.read(), clinic.desk("2026-12-02"), person);
  CHECK(record.safety[0].acknowledged);
  CHECK(record.safety[0].seen_by->by == "S-04");
  CHECK_FALSE(gather_record(clinic.store.read(), clinic.desk("2026-12-01", true), person)->safety[0].acknowledged);
}

TEST_CASE("a record entered in error is seen by who asks for such records") {
  Clinic clinic;
  const auto person = clinic.admit("Marisol", "2026-11-30");
  clinic.store.write([&](store::Repositories& records) {
    auto patient = records.patients().get(person)->patient;
    patient.status = PatientStatus::entered_in_error;
    records.patients().revise(person, patient, {.by = "S-03", .at = at("2026-12-01"), .reason = "wrong person"});
  });
  CHECK_FALSE(gather_record(clinic.store.read(), clinic.desk("2026-12-02"), person));
  const auto record = gather_record(clinic.store.read(), clinic.desk("2026-12-02"), person, {.depth = Depth::care, .mistaken = true});
  REQUIRE(record);
  CHECK(person_status(*record) == PersonStatus::entered_in_error);
}
