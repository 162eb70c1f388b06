// The one meaning of --where.
#include "clinic/selection.hpp"

#include <doctest/doctest.h>

#include <functional>

#include "base/error.hpp"
#include "store/store.hpp"
#include "unit/clinic/clinic_fixture.hpp"

using namespace leeboard;
using namespace leeboard::clinic;
using leeboard::clinic::test::at;
using leeboard::clinic::test::Clinic;

namespace {
// Codes of those who fit, read as little as the selection needs.
std::string chosen(Clinic& clinic, const std::vector<std::string>& where, Depth depth = Depth::care) {
  const Selection selection(where);
  const auto desk = clinic.desk("2026-12-10");
  const auto what = selection.widened({.depth = depth});
  std::string out;
  for (const auto& person : Selection::candidates(clinic.store.read(), desk, what)) {
    const auto record = gather_record(clinic.store.read(), desk, person.key, what);
    if (record && selection.holds(*record, desk)) out += (out.empty() ? "" : " ") + person.code;
  }
  return out;
}
}  // namespace

TEST_CASE("status is the first that holds; all conditions must hold") {
  Clinic clinic;
  clinic.admit("Ada", "2026-11-01");
  clinic.discharge(clinic.admit("Bo", "2026-11-01", "hospital"), "2026-12-01");
  clinic.store.write(
      [&](store::Repositories& records) { records.patients().add(store::test::person("Only", "Asked"), {.by = "S-03", .at = at("2026-12-01")}); });
  clinic.discharge(clinic.admit("Died", "2026-11-01", "outpatient-moud", "S-04"), "2026-12-02", "died");
  const auto wrong = clinic.admit("Wrong", "2026-11-01");
  clinic.store.write([&](store::Repositories& records) {
    auto patient = records.patients().get(wrong)->patient;
    patient.status = PatientStatus::entered_in_error;
    records.patients().revise(wrong, patient, {.by = "S-03", .at = at("2026-12-01"), .reason = "wrong"});
  });
  for (const auto depth : {Depth::care, Depth::visits, Depth::whole}) {
    CHECK(chosen(clinic, {}, depth) == "P-0001 P-0002 P-0003");
    CHECK(chosen(clinic, {"status=active"}, depth) == "P-0001");
    CHECK(chosen(clinic, {"status=discharged"}, depth) == "P-0002");
    CHECK(chosen(clinic, {"status=died"}, depth) == "P-0004");
    CHECK(chosen(clinic, {"status=no-episode"}, depth) == "P-0003");
    CHECK(chosen(clinic, {"status=entered-in-error"}, depth) == "P-0005");
    CHECK(chosen(clinic, {"status=died", "clinician=S-04"}, depth) == "P-0004");
    CHECK(chosen(clinic, {"programme=hospital"}, depth) == "P-0002");
  }
  CHECK(Selection({"status=active", "programme=x"}).words() == "where status=active and programme=x");
}

TEST_CASE("each status is chosen by its word alone, and unasked only who is in care or was") {
  Clinic clinic;
  const auto with = [&](const char* given, const std::function<void(Patient&)>& change) {
    const auto person = clinic.admit(given, "2026-11-01");
    clinic.store.write([&](store::Repositories& records) {
      auto patient = records.patients().get(person)->patient;
      change(patient);
      records.patients().revise(person, patient, {.by = "S-03", .at = at("2026-12-01"), .reason = "as told"});
    });
  };
  clinic.admit("Ada", "2026-11-01");
  with("Bo", [](Patient& patient) { patient.status = PatientStatus::inactive; });
  with("Cy", [](Patient& patient) { patient.status = PatientStatus::test; });
  with("Di", [](Patient& patient) { patient.deceased = true; });
  with("Ed", [](Patient& patient) { patient.deceased = at("2026-11-20"); });
  // The first that holds: a test record of somebody who died is a test record, who died and is out of use has died.
  with("Fe", [](Patient& patient) { patient.status = PatientStatus::test, patient.deceased = true; });
  with("Gus", [](Patient& patient) { patient.status = PatientStatus::inactive, patient.deceased = true; });
  // Said to be alive is in care.
  with("Hal", [](Patient& patient) { patient.deceased = false; });
  const std::pair<const char*, const char*> table[] = {{"active", "P-0001 P-0008"},      {"inactive", "P-0002"}, {"test", "P-0003 P-0006"},
                                                       {"died", "P-0004 P-0005 P-0007"}, {"discharged", ""},     {"no-episode", ""},
                                                       {"entered-in-error", ""}};
  for (const auto depth : {Depth::care, Depth::visits, Depth::whole}) {
    CHECK(chosen(clinic, {}, depth) == "P-0001 P-0008");
    for (const auto& [status, expected] : table) {
      CAPTURE(status);
      CHECK(chosen(clinic, {std::string("status=") + status}, depth) == expected);
    }
  }
}

TEST_CASE("due-before is anything due, of people in care") {
  Clinic clinic;
  const auto person = clinic.admit("Ada", "2026-12-10");
  clinic.admit("Bo", "2026-12-10");
  clinic.book(person, "2026-12-12T09:00Z", "2026-12-10");
  // Forms that the template asks for are due too, so a day before all of them tells the booking alone.
  CHECK(chosen(clinic, {"due-before=2026-12-10"}).empty());
  CHECK(chosen(clinic, {"due-before=2027-12-01"}) == "P-0001 P-0002");
  clinic.discharge(person, "2026-12-10");
  CHECK(chosen(clinic, {"due-before=2027-12-01"}) == "P-0002");
}

TEST_CASE("what cannot be meant is refused with the nearest word") {
  CHECK_THROWS_WITH_AS(Selection({"status"}), "where needs key=value, not 'status'", Error);
  CHECK_THROWS_WITH_AS(Selection({"statu=active"}), "where knows no key 'statu'", Error);
  CHECK_THROWS_WITH_AS(Selection({"status=actve"}), "where knows no status 'actve'", Error);
  CHECK_THROWS_WITH_AS(Selection({"programme=a", "programme=b"}), "where names programme twice with different values", Error);
  CHECK_THROWS_WITH_AS(Selection({"statu=active"}, "--where"), "--where knows no key 'statu'", Error);
  CHECK_THROWS_AS(Selection({"due-before=2026-13-01"}), Error);
  CHECK_NOTHROW(Selection({"programme=a", "programme=a", "due-before=2026-12-01", "due-before=2026-12-05"}));
}
