// Going through a signed plan line by line on a terminal.
#include <doctest/doctest.h>

#include "clinic.hpp"

using leeboard::test::Clinic;
using leeboard::test::has;
using leeboard::test::unbroken;

namespace {
/// Somebody on buprenorphine without naloxone, with a plan that the nurse has signed.
Clinic open_clinic() {
  return {R"({"patient":{"code":"P-1","sex_at_birth":"male"},"episode":{"admitted":"2026-12-01"},"facts":{"dsm5_criteria_count":7,)"
          R"("physical_dependence":true,"opioid":{"class":"buprenorphine","daily_mg":16,"last_use_hours":20},"naloxone_in_hand":"no",)"
          R"("overdose":{"count":0},"suicide.screen":"neg"}})",
          "time_zone: America/New_York\nrules: {sign: {medication: [nurse]}}\n"};
}

void sign_plan(Clinic& clinic) {
  CHECK(clinic.run({"plan", "draft", "P-1"}).exit == 0);
  CHECK(clinic.run({"plan", "sign", "P-1"}).exit == 0);
}
}  // namespace

TEST_CASE("each answer is stored at once, and the page, the record and the next run know it") {
  Clinic clinic = open_clinic();
  sign_plan(clinic);
  const auto said =
      clinic.run({"plan", "work", "P-1"}, "what\n?\nd\nn\n\nn\nnot at home\nsoon\n2026-12-15\nb\nl\n2026-12-05\no\nasked twice\na\nq\n");
  CHECK(said.exit == 0);
  CHECK(has(said.err, "PL-1.r2, signed, of P-1"));
  CHECK(has(said.err, "not understood"));
  CHECK(has(said.err, "done records naloxone_in_hand = yes; records the event dispense"));
  CHECK(has(said.err, "done; recorded F-"));
  CHECK(has(said.err, "a line that is declined needs the reason; nothing stored"));
  CHECK(has(said.err, "such as 2026-12-15, or Enter"));
  CHECK(has(said.err, "not now, ask again on 2026-12-15"));
  CHECK(has(said.err, "later, by 2026-12-05"));
  CHECK(has(said.err, "noted"));
  CHECK(has(said.out, "1 done, 1 agreed, 1 not now, 1 later, 1 note, "));
  CHECK(has(said.out, "PL-1 revision 7:"));
  const auto plan = clinic.run({"plan", "show", "P-1", "--json"}).out;
  CHECK(has(plan, "\"notes\":[{\"text\":\"asked twice\""));
  CHECK(has(clinic.run({"intake", "show", "P-1"}).out, "dispense"));
  // What is decided is not asked again.
  const auto again = clinic.run({"plan", "work", "P-1"}, "");
  CHECK(again.exit == 0);
  CHECK_FALSE(has(again.err, "done records naloxone_in_hand = yes; records the event dispense"));
}

TEST_CASE("the end of input loses nothing, and without a terminal or a name nobody is asked") {
  Clinic clinic = open_clinic();
  sign_plan(clinic);
  const auto cut = clinic.run({"plan", "work", "P-1"}, "d\nn\nnot at h");
  CHECK(cut.exit == 0);
  CHECK(has(cut.out, "PL-1 revision 3: 1 done, "));
  const auto piped = clinic.run({"plan", "work", "P-1"}, "d\n", false);
  CHECK(piped.exit == 2);
  CHECK(has(piped.err, "leeboard plan decide P-1 LINE DECISION"));
  CHECK(clinic.run({"plan", "work", "P-2"}, "d\n").exit == 5);
}

TEST_CASE("what a form makes done is refused and asked again; a dry run stores nothing") {
  Clinic clinic = open_clinic();
  sign_plan(clinic);
  std::string typed;
  for (int i = 0; i < 80; ++i) typed += "d\n";
  const auto said = clinic.run({"plan", "work", "P-1"}, typed);
  CHECK(said.exit == 0);
  CHECK(has(unbroken(said.err), "no cssrs_screener since 2026-12-01; leeboard assess add P-1 cssrs_screener"));
  Clinic other = open_clinic();
  sign_plan(other);
  const auto dry = other.run({"plan", "work", "P-1", "--dry-run"}, "d\nq\n");
  CHECK(has(dry.err, "(would be stored)"));
  CHECK(has(other.run({"plan", "list", "P-1"}).out, "PL-1.r2"));
  CHECK_FALSE(has(other.run({"plan", "list", "P-1"}).out, "PL-1.r3"));
}
