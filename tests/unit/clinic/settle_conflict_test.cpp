// Settling conflicts: each kind in each way, and what does not fit.
#include "clinic/identity/settle_conflict.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "clinic/identity/two_people.hpp"
#include "clinic/import/fhir_import.hpp"
#include "clinic/person_finder.hpp"
#include "unit/clinic/front.hpp"

using namespace leeboard;
using clinic::test::Front;
using clinic::test::Told;
using store::ConflictKind;
using store::ConflictState;

namespace {
std::string patient(const char* id, const char* family, const char* given, const char* birth, const std::string& rest = {}) {
  return std::string(R"({"resourceType":"Patient","id":")") + id + R"(","name":[{"family":")" + family + R"(","given":[")" + given +
         R"("]}],"birthDate":")" + birth + "\"" + rest + "}\n";
}

std::string linked(const char* type, const char* other) {
  return std::string(R"(,"link":[{"type":")") + type + R"(","other":{"reference":"Patient/)" + other + R"("}}])";
}

std::string condition(const char* id, const char* of) {
  return std::string(R"({"resourceType":"Condition","id":")") + id +
         R"(","clinicalStatus":"active","verificationStatus":"confirmed","recordedDate":"2026-11-10","subject":{"reference":"Patient/)" + of +
         R"("},"code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"F11.20"}]}})"
         "\n";
}

const std::string licence = R"(,"identifier":[{"system":"urn:dl","value":"D-777","type":{"coding":[{"code":"DL"}]}}])";

struct Store {
  Front front{"intake resolve"};

  clinic::ImportSummary take(const std::string& lines) {
    Told told;
    told.texts["records.ndjson"] = lines;
    auto files = told.files();
    clinic::ImportRun run(front.desk, front.store, files, told.request("intake import", "fhir"), told.listener());
    clinic::FhirImport(front.desk, run).take_all({{"records.ndjson", "fhir", false}});
    run.finish();
    return told.summary;
  }

  clinic::Settled settle(const char* id, ConflictState how, const char* person = "", const char* code = "") {
    Told told;
    auto files = told.files();
    clinic::Settling settling{.conflict = id, .how = how, .person = {}, .code = code, .reason = "looked"};
    if (*person != '\0') settling.person = clinic::require_record(front.store.read(), person);
    return clinic::settle_conflict(front.desk, front.store, files, settling, told.listener());
  }

  void undo(const char* id) {
    front.store.write([&](store::Repositories& records) { clinic::undo_settling(front.desk, records, id, "was wrong"); });
  }

  store::PersonKey of(const char* code) { return clinic::require_record(front.store.read(), code); }
  std::size_t facts(const char* code) { return front.store.read().facts().of(of(code)).size(); }
  bool are_one(const char* one, const char* other) {
    auto& links = front.store.read().patient_links();
    return links.kept(of(one)) == links.kept(of(other));
  }
  store::Conflict conflict(const char* id) { return clinic::require_conflict(front.store.read(), id); }
};

/// Cat Cox under Patient/5, and Dan Dee with a Condition under the same number.
void hold_person(Store& at) {
  at.take(patient("5", "Cox", "Cat", "1985-02-03"));
  at.take(patient("5", "Dee", "Dan", "1990-12-24") + condition("c2", "5"));
}

/// Two people who conflict and carry one licence.
void dispute_identifier(Store& at) {
  at.take(patient("1", "Adler", "Ruth", "1984-05-06", licence));
  at.take(patient("2", "Boone", "Greg", "1971-12-30", licence));
}

/// Lucia Orban, of whom the source says that Ian Crane's record replaces hers.
void hold_link(Store& at) {
  at.take(patient("8", "Crane", "Ian", "1990-07-08"));
  at.take(patient("11", "Orban", "Lucia", "1971-12-30", linked("replaced-by", "8")) + condition("c7", "11"));
}
}  // namespace

TEST_CASE("a conflict is settled in the ways that fit its kind; the others are refused with how to mend it") {
  struct Case {
    const char* what;
    void (*make)(Store&);
    ConflictKind kind;
    ConflictState how;
    const char *person, *code;
    const char* refused;  ///< or empty
  };
  const Case table[] = {
      {"the same person", hold_person, ConflictKind::person, ConflictState::same, "P-0001", "", ""},
      {"a new person", hold_person, ConflictKind::person, ConflictState::created, "", "D-1", ""},
      {"not imported", hold_person, ConflictKind::person, ConflictState::dropped, "", "", ""},
      {"whose the identifier is", dispute_identifier, ConflictKind::identifier, ConflictState::same, "P-0002", "", ""},
      {"nobody's identifier", dispute_identifier, ConflictKind::identifier, ConflictState::dropped, "", "", ""},
      {"an identifier makes nobody", dispute_identifier, ConflictKind::identifier, ConflictState::created, "", "",
       "nothing is held under X-1: two people carry one identifier"},
      {"they are one", hold_link, ConflictKind::link, ConflictState::same, "P-0001", "", ""},
      {"they are two", hold_link, ConflictKind::link, ConflictState::created, "", "L-1", ""},
      {"neither", hold_link, ConflictKind::link, ConflictState::dropped, "", "", ""},
  };
  for (const auto& one : table) {
    CAPTURE(one.what);
    Store at;
    one.make(at);
    const auto before = at.conflict("X-1");
    CHECK(before.kind == one.kind);
    CHECK(before.state == ConflictState::open);
    if (*one.refused != '\0') {
      CHECK_THROWS_WITH_AS(at.settle("X-1", one.how, one.person, one.code), one.refused, Error);
      CHECK(at.conflict("X-1").state == ConflictState::open);
      continue;
    }
    const auto settled = at.settle("X-1", one.how, one.person, one.code);
    CHECK(settled.conflict.state == one.how);
    CHECK_FALSE(settled.before);
    CHECK(at.settle("X-1", one.how, one.person, one.code).before);
    // Otherwise it is settled only after that was taken back.
    if (one.how != ConflictState::dropped) CHECK_THROWS_AS(at.settle("X-1", ConflictState::dropped), Error);
    at.undo("X-1");
    CHECK(at.conflict("X-1").state == ConflictState::open);
    CHECK_THROWS_AS(at.undo("X-1"), Error);
    CHECK(at.front.is_whole());
  }
}

TEST_CASE("what hangs on a held person goes with the person") {
  Store at;
  hold_person(at);
  CHECK(at.facts("P-0001") == 0);
  at.settle("X-1", ConflictState::created, "", "D-1");
  CHECK(at.facts("P-0001") == 0);
  CHECK(at.facts("D-1") == 1);
  at.undo("X-1");
  at.settle("X-1", ConflictState::same, "P-0001");
  CHECK(at.facts("P-0001") == 1);
  CHECK(at.front.store.read().patients().get(at.of("P-0001"))->patient.name.family == "Dee");
}

TEST_CASE("what came without its Patient may be of either, and is settled by itself") {
  Store at;
  hold_person(at);
  const auto later = at.take(condition("c3", "5"));
  CHECK(later.counts.held == 1);
  const auto settled = at.settle("X-1", ConflictState::created, "", "D-1");
  CHECK(settled.summary.counts.stored() == 2);
  CHECK(settled.summary.counts.held == 1);
  CHECK(settled.summary.conflicts == 1);
  auto aside = at.conflict("X-2");
  CHECK(aside.kind == ConflictKind::person);
  CHECK(aside.held == 1);
  CHECK(aside.person == at.of("P-0001"));
  CHECK(aside.other == at.of("D-1"));
  CHECK_THROWS_AS(at.settle("X-2", ConflictState::created), Error);
  CHECK(at.settle("X-2", ConflictState::same, "D-1").summary.counts.stored() == 1);
  CHECK(at.facts("D-1") == 2);
  CHECK(at.facts("P-0001") == 0);
  at.undo("X-2");
  CHECK(at.facts("D-1") == 1);
  CHECK(at.conflict("X-2").state == ConflictState::open);
  CHECK(at.settle("X-2", ConflictState::same, "P-0001").summary.counts.stored() == 1);
  CHECK(at.facts("P-0001") == 1);
  CHECK(at.front.is_whole());
}

TEST_CASE("taking back a settling drops what it set aside: all is held where it was") {
  Store at;
  hold_person(at);
  at.take(condition("c3", "5"));
  at.settle("X-1", ConflictState::created, "", "D-1");
  at.undo("X-1");
  CHECK(at.conflict("X-2").state == ConflictState::dropped);
  CHECK(at.conflict("X-1").held == 3);
  CHECK(at.settle("X-1", ConflictState::same, "P-0001").summary.counts.stored() == 3);
}

TEST_CASE("a link that its source states at conflict is held, and is followed or not as somebody says") {
  Store at;
  hold_link(at);
  auto& records = at.front.store.read();
  CHECK_FALSE(clinic::find_foreign(records, clinic::ForeignKind::resource, "11"));
  // What is sent again holds nothing more.
  const auto again = at.take(patient("11", "Orban", "Lucia", "1971-12-30", linked("replaced-by", "8")) + condition("c7", "11"));
  CHECK(again.counts.held == 2);
  CHECK(again.conflicts == 0);
  CHECK_THROWS_AS(at.settle("X-1", ConflictState::same, ""), Error);

  at.settle("X-1", ConflictState::created, "", "L-1");
  CHECK_FALSE(at.are_one("L-1", "P-0001"));
  CHECK(at.facts("L-1") == 1);
  CHECK(clinic::are_two_people(at.front.store.read(), at.of("L-1"), at.of("P-0001")));
  // The same again is what is known.
  CHECK(at.take(patient("11", "Orban", "Lucia", "1971-12-30", linked("replaced-by", "8"))).counts.held == 0);
  CHECK(at.take(condition("c8", "11")).counts.stored() == 1);
}

TEST_CASE("a settled link is read as one, and taken apart again") {
  Store at;
  hold_link(at);
  const auto settled = at.settle("X-1", ConflictState::same, "P-0001");
  CHECK(settled.summary.merged == 1);
  const auto lucia = clinic::find_foreign(at.front.store.read(), clinic::ForeignKind::resource, "11");
  REQUIRE(lucia);
  CHECK(at.front.store.read().patient_links().kept(*lucia) == at.of("P-0001"));
  at.undo("X-1");
  CHECK(at.front.store.read().patient_links().kept(*lucia) == *lucia);
  CHECK(at.conflict("X-1").state == ConflictState::open);
}

TEST_CASE("somebody who was waited for and conflicts: both are here, and a person says whether they are one") {
  Store at;
  at.take(patient("11", "Orban", "Lucia", "1971-12-30", linked("replaced-by", "8")));
  const auto came = at.take(patient("8", "Crane", "Ian", "1990-07-08"));
  CHECK(came.counts.held == 0);
  CHECK(came.conflicts == 1);
  CHECK(at.conflict("X-1").held == 0);
  CHECK_FALSE(at.are_one("P-0001", "P-0002"));
  // Their records go on coming, and nobody asks twice.
  CHECK(at.take(condition("c1", "11") + condition("c2", "8")).counts.stored() == 2);
  CHECK(at.take(patient("8", "Crane", "Ian", "1990-07-08", R"(,"gender":"male")")).conflicts == 0);
  CHECK_THROWS_AS(at.settle("X-1", ConflictState::created), Error);
  at.settle("X-1", ConflictState::same, "P-0002");
  CHECK(at.are_one("P-0001", "P-0002"));
  CHECK(at.front.store.read().patients().get(at.of("P-0001"))->patient.status == PatientStatus::active);
  at.undo("X-1");
  CHECK_FALSE(at.are_one("P-0001", "P-0002"));
  at.settle("X-1", ConflictState::dropped);
  CHECK(at.take(patient("8", "Crane", "Ian", "1990-07-08", R"(,"gender":"female")")).conflicts == 0);
}
