// Who somebody is.
#include "clinic/person_finder.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "clinic/intake_desk.hpp"
#include "clinic/recognise_person.hpp"
#include "unit/clinic/front.hpp"

using namespace leeboard;
using clinic::test::Front;

namespace {
constexpr const char* other_owner = "code and identifiers belong to different people: P-1 and P-2";

void add(Front& front, std::string_view yaml) {
  const auto input = front.intake(yaml);
  front.store.write([&](store::Repositories& records) { clinic::add_person_document(front.desk, records, input); });
}

void add_two(Front& front) {
  add(front, R"(patient: {code: P-1, name: {given: [Ada], family: Alder}, birth_date: 1990-01-02, identifiers: [{system: "urn:s", value: one}]})");
  add(front, R"(patient: {code: P-2, name: {given: [Ben], family: Birch}, birth_date: 1991-01-02, identifiers: [{system: "urn:s", value: two}]})");
}

Patient named(std::string code, std::vector<Identifier> identifiers) {
  Patient patient;
  patient.code = std::move(code);
  patient.identifiers = std::move(identifiers);
  return patient;
}
}  // namespace

TEST_CASE("code and identifiers name one person, or it is said that they name two: one message, wherever it is found") {
  Front front;
  add_two(front);
  auto& records = front.store.read();
  clinic::PersonRecogniser recogniser(front.desk);
  CHECK(recogniser.find_named(records, named("P-1", {{"urn:s", "one"}})) == clinic::require_person(records, "P-1"));
  CHECK(recogniser.find_named(records, named("", {{"urn:s", "two"}})) == clinic::require_person(records, "P-2"));
  CHECK_FALSE(recogniser.find_named(records, named("P-3", {{"urn:s", "three"}})));
  CHECK_THROWS_WITH_AS(recogniser.find_named(records, named("P-1", {{"urn:s", "two"}})), other_owner, Error);
  CHECK_THROWS_WITH_AS(recogniser.find_named(records, named("", {{"urn:s", "one"}, {"urn:s", "two"}})), other_owner, Error);
  const auto input = front.intake(R"(patient: {identifiers: [{system: "urn:s", value: two}]})", true);
  const auto update = [&] {
    front.store.write(
        [&](store::Repositories& changed) { clinic::change_record(front.desk, changed, "P-1", input, clinic::RecordChange::update, "typing slip"); });
  };
  CHECK_THROWS_WITH_AS(update(), other_owner, Error);
  try {
    update();
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::bad_input);
    CHECK(error.mend() == "correct the code or the identifiers, or see `leeboard intake merge`");
  }
}

TEST_CASE("records that were linked are one person to codes and identifiers, and each its own record") {
  Front front;
  add_two(front);
  front.store.write(
      [&](store::Repositories& records) { clinic::say_identity(front.desk, records, "P-1", "P-2", clinic::Identity::one_person, "one person"); });
  auto& records = front.store.read();
  clinic::PersonRecogniser recogniser(front.desk);
  CHECK(clinic::require_person(records, "P-2") == clinic::require_person(records, "P-1"));
  CHECK(clinic::require_record(records, "P-2") != clinic::require_record(records, "P-1"));
  CHECK(recogniser.find_named(records, named("P-1", {{"urn:s", "two"}})) == clinic::require_person(records, "P-1"));
  CHECK_THROWS_AS(clinic::require_record(records, "P-21"), Error);
}

TEST_CASE("people who may be the same: one by one, and all of them") {
  Front front;
  add_two(front);
  add(front, R"(patient: {code: P-3, name: {given: [Ada], family: Aldre}, birth_date: 1990-01-02})");
  auto& records = front.store.read();
  clinic::PersonRecogniser recogniser(front.desk);
  Patient asked;
  asked.name = {.given = {"Ada"}, .family = "Alder", .used = {}};
  asked.birth_date = *parse_stamp("1990-01-02", nullptr);
  const auto like = recogniser.alike(records, asked);
  REQUIRE(like.size() == 2);
  CHECK(like[0].code == "P-1");
  CHECK(like[0].match.level == interop::MatchLevel::likely);
  CHECK(like[1].code == "P-3");
  asked.identifiers = {{"urn:s", "two"}};
  const auto found = clinic::find_candidates(records, recogniser, asked);
  REQUIRE(found.size() == 3);
  CHECK(found[0].code == "P-2");
  CHECK(found[0].why == std::vector<std::string>{"equal identifier"});
  CHECK(found[2].why == std::vector<std::string>{"birth date", "family alike", "given"});
  const auto pairs = recogniser.duplicates(records);
  REQUIRE(pairs.size() == 1);
  CHECK(pairs[0].one == "P-1");
  CHECK(pairs[0].other == "P-3");
}

TEST_CASE("what an import has bound is found again; a reference may name our own codes only where a form was made for us") {
  Front front;
  add_two(front);
  const auto ada = clinic::require_person(front.store.read(), "P-1");
  front.store.write([&](store::Repositories& records) {
    clinic::bind_foreign(records, clinic::ForeignKind::resource, "77", "P-1", ada);
    clinic::bind_foreign(records, clinic::ForeignKind::address, "urn:uuid:1", "P-1", ada);
    clinic::bind_foreign(records, clinic::ForeignKind::row, "", "P-1", ada);
  });
  auto& records = front.store.read();
  clinic::PersonRecogniser recogniser(front.desk);
  using clinic::Naming;
  CHECK(clinic::find_referred(records, recogniser, "Patient/77", Naming::foreign) == ada);
  CHECK(clinic::find_referred(records, recogniser, "urn:uuid:1", Naming::foreign) == ada);
  CHECK(clinic::find_referred(records, recogniser, "Patient?identifier=urn:s|one", Naming::foreign) == ada);
  CHECK_FALSE(clinic::find_referred(records, recogniser, "Patient?identifier=one", Naming::foreign));
  CHECK_FALSE(clinic::find_referred(records, recogniser, "Patient/P-1", Naming::foreign));
  CHECK(clinic::find_referred(records, recogniser, "Patient/P-1", Naming::own_codes) == ada);
  CHECK_FALSE(clinic::find_foreign(records, clinic::ForeignKind::row, ""));
}
