// Facts as they are typed: names, lists, bounds, and what never stands on a command line.
#include "interop/typed_facts.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "io/format_json.hpp"

using namespace leeboard;
using namespace leeboard::interop;

namespace {
const catalog::Vocabulary& vocabulary() {
  static catalog::Catalog catalog;
  return catalog.vocabulary();
}

std::string document_of(const std::vector<std::string>& words) {
  io::DocumentBuilder builder("test");
  begin_typed(builder);
  std::uint32_t place = 0;
  for (const auto& fact : parse_typed_facts(words, vocabulary())) put_typed(builder, fact, vocabulary().find_type(fact.name), ++place);
  end_typed(builder);
  return io::format_json(builder.document().root());
}

ErrorKind fault_of(const std::vector<std::string>& words) {
  try {
    (void)parse_typed_facts(words, vocabulary());
  } catch (const Error& error) { return error.kind(); }
  return ErrorKind::bug;
}
}  // namespace

TEST_CASE("typed words are the facts of a document: scalars, bounds, lists, records") {
  CHECK(document_of({"pregnant=no"}) == R"({"facts":{"pregnant":"no"}})");
  CHECK(document_of({"cows.total=9..12"}) == R"({"facts":{"cows.total":{"low":"9","high":"12"}}})");
  CHECK(document_of({"cows.total=9 to 12"}) == document_of({"cows.total=9..12"}));
  CHECK(document_of({"cows.objective_signs=yawning, tremor"}) == R"({"facts":{"cows.objective_signs":["yawning","tremor"]}})");
  CHECK(document_of({"cows.objective_signs=yawning", "cows.objective_signs=tremor"}) == document_of({"cows.objective_signs=yawning,tremor"}));
  CHECK(document_of({"meds=sertraline 100 mg", "meds=lithium, as needed"}) == R"({"facts":{"meds":["sertraline 100 mg","lithium, as needed"]}})");
  CHECK(document_of({"surgery={type: hip, date: 2026-12-20}"}) == R"({"facts":{"surgery":{"type":"hip","date":"2026-12-20"}}})");
  CHECK(document_of({"patient_goal=sleep, and keep my job = this one"}) == R"({"facts":{"patient_goal":"sleep, and keep my job = this one"}})");
  CHECK(document_of({"cows=unknown", "udt.date=2026-11-29", "x_ward=B"}) == R"({"facts":{"cows":"unknown","udt.date":"2026-11-29","x_ward":"B"}})");
}

TEST_CASE("names, birth dates, addresses and numbers of a person are refused, whatever way they are written") {
  for (const auto* word : {"name=Marisol Quandt", "patient.name.family=Quandt", "name.given=Marisol", "birth_date=1992-03-11", "dob=1992-03-11",
                           "patient.birth_date=1992-03-11", "identifiers=88213", "mrn=88213", "ssn=078-05-1120", "contact.phone=555-0142",
                           "address=1 Harbour Row", "email=m@example.org", "episode.admitted=2026-11-30", "events=x"}) {
    CAPTURE(word);
    CHECK(fault_of({word}) == ErrorKind::usage);
  }
  try {
    (void)parse_typed_facts({"patient.name.family=Quandt"}, vocabulary());
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find("Quandt") == std::string::npos);
    CHECK(error.mend().find("standard input") != std::string::npos);
  }
}

TEST_CASE("a name that is none, no value and two values are faults of the command line; what cannot stand together is one of the value") {
  CHECK(fault_of({"pregnnat=no"}) == ErrorKind::usage);
  CHECK(fault_of({"=no"}) == ErrorKind::usage);
  CHECK(fault_of({"pregnant="}) == ErrorKind::usage);
  CHECK(fault_of({"pregnant=no", "pregnant=yes"}) == ErrorKind::usage);
  CHECK(fault_of({"meds=none", "meds=lithium"}) == ErrorKind::bad_input);
  CHECK(fault_of({"cows.objective_signs=declined,tremor"}) == ErrorKind::bad_input);
  CHECK(fault_of({"patient_goal=a\x01"
                  "b"}) == ErrorKind::bad_input);
  CHECK(fault_of({"patient_goal=\xff"}) == ErrorKind::bad_input);
}
