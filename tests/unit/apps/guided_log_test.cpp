// The guided form of the trigger log: legal answers are shown, faults are asked again, nothing is stored before the end.
#include <doctest/doctest.h>

#include "clinic.hpp"

using leeboard::test::Clinic;
using leeboard::test::has;

namespace {
Clinic open_clinic() {
  return {R"({"patient":{"code":"P-1"},"triggers":[{"domain":"times","description":"payday"}]})", "time_zone: America/New_York\n"};
}
}  // namespace

TEST_CASE("a lapse is gone through step by step") {
  Clinic clinic = open_clinic();
  const auto said = clinic.run({"triggers", "log", "P-1"},
                               "slip\nlapse\nyesterday\n2026-11-28 evening\nT-9\nT-1\noxycodone\nwalk; call\n\nargued on the phone\ntwo, "
                               "alone\nslept, called the clinic\n\n\n");
  CHECK(said.exit == 0);
  CHECK(has(said.err, "one of: craving exposure coped lapse use overdose none"));
  CHECK(has(said.err, "that is no time"));
  CHECK(has(said.err, "T-1  payday"));
  CHECK(has(said.err, "T-9 is none of: T-1"));
  CHECK(has(said.out, "V-1 logged"));
  const auto log = clinic.run({"triggers", "list", "P-1", "--log", "--json"}).out;
  CHECK(has(log, "\"kind\":\"lapse\",\"on\":\"2026-11-28\",\"part\":\"evening\",\"triggers\":[\"T-1\"],\"tried\":[\"walk\",\"call\"],\"helped\":[]"));
  CHECK(has(log, "\"analysis\":{\"before\":\"argued on the phone\",\"did\":\"two, alone\",\"after\":\"slept, called the clinic\"}"));
}

TEST_CASE("a quiet day takes two answers, a craving asks how strong, an end of input stores nothing") {
  Clinic clinic = open_clinic();
  CHECK(clinic.run({"triggers", "log", "P-1"}, "none\n\n\n").exit == 0);
  const auto craving = clinic.run({"triggers", "log", "P-1", "--kind", "craving", "--guided"}, "2026-11-30T18:40\n11\n7\n\n\n\n\n\n\n\n\n");
  CHECK(craving.exit == 0);
  CHECK(has(craving.err, "a whole number from 0 to 10"));
  const auto cut = clinic.run({"triggers", "log", "P-1", "--kind", "lapse", "--guided"}, "\nT-1\n");
  CHECK(cut.exit == 3);
  CHECK(has(cut.err, "nothing was stored"));
  const auto log = clinic.run({"triggers", "list", "P-1", "--log", "--json"}).out;
  CHECK(has(log, "\"events\":2,\"logged_days\":2"));
  CHECK(has(log, "\"at\":\"2026-11-30T18:40-05:00\",\"intensity\":7"));
}

TEST_CASE("b goes back in the log too, all of it is looked over, and a changed kind takes nothing along") {
  Clinic clinic = open_clinic();
  const auto said = clinic.run({"triggers", "log", "P-1"}, "craving\n\n7\nb\nb\nb\n4\n\n1\nheroin\n\n\n\n\n\n\n4\n\n\n");
  CHECK(said.exit == 0);
  CHECK(has(said.err, "(now: 7; Enter keeps it)"));
  CHECK(has(said.err, "   1  kind: lapse"));
  CHECK(has(said.err, "used: heroin"));
  const auto log = clinic.run({"triggers", "list", "P-1", "--log", "--json"}).out;
  CHECK(has(log, "\"kind\":\"lapse\""));
  CHECK_FALSE(has(log, "\"intensity\":7"));
  CHECK(has(clinic.run({"triggers", "log", "P-1"}, "use\nq\n").err, "nothing was stored"));
}
