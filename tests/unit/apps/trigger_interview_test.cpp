// The first interview about triggers: examples by number, own words, back, skip, and nothing lost when it is interrupted.
#include <doctest/doctest.h>

#include "clinic.hpp"

using leeboard::test::Clinic;
using leeboard::test::has;

namespace {
const std::vector<std::string> interview{"triggers", "add", "P-1"};
// people, places, things, emotions, times, body, thoughts, conflict, medical, media, system, social_pressure
std::string none(int domains) {
  std::string out;
  for (int i = 0; i < domains; ++i) out += "none\n";
  return out;
}

Clinic open_clinic() { return {R"({"patient":{"code":"P-1"}})", "time_zone: America/New_York\n"}; }
}  // namespace

TEST_CASE("an interview goes domain by domain and records which were talked about, found or not") {
  Clinic clinic = open_clinic();
  const auto said = clinic.run(interview,
                               "1\n8\nyes\nremove\n1\npeer 2026-12-11\nring my sister\n\n\n\n"  // people: the first example with two steps
                               "skip\n"                                                         // places
                               "none\n"                                                         // things
                               "lonely after calls\nnegative\n7\npartly\n\n\n\n" +              // emotions: own words, no strategy, no step
                                   none(8) +
                                   "\n");
  CHECK(said.exit == 0);
  CHECK(has(said.err, "[1/12] People"));
  CHECK(has(said.err, "[4/12] Feelings"));
  CHECK(has(said.err, "1  a dealer"));
  CHECK(has(said.err, "Block and delete the numbers"));
  CHECK(has(said.out, "T-1 added: a dealer"));
  CHECK(has(said.out, "T-2 added: lonely after calls"));
  CHECK(has(said.out, "talked about: 11 of 12 domains; not yet: places"));
  const auto list = clinic.run({"triggers", "list", "P-1", "--json"}).out;
  CHECK(has(list, "\"domain\":\"people\",\"text\":\"a dealer\",\"strength\":8,\"avoidable\":\"yes\""));
  CHECK(
      has(list, "\"due\":\"2026-12-11\",\"owner\":\"peer\",\"status\":\"agreed\"},{\"text\":\"ring my sister\",\"due\":null,\"owner\":\"patient\""));
  CHECK(has(list,
            "\"text\":\"lonely after "
            "calls\",\"strength\":7,\"avoidable\":\"partly\",\"marlatt\":null,\"tone\":\"negative\",\"strategy\":null,\"steps\":[]"));
  const auto record = clinic.run({"intake", "show", "P-1", "--json"}).out;
  CHECK(has(record, "\"explored\":[\"people\",\"things\",\"emotions\""));
}

TEST_CASE("what is no legal answer is asked again with the legal ones") {
  Clinic clinic = open_clinic();
  const auto said = clinic.run(interview, "99\n\n2\n11\n5\nyess\nyes\n\n9\n\n\ndone\n\n");
  CHECK(said.exit == 0);
  CHECK(has(said.err, "a number from 1 to 4, or own words"));
  CHECK(has(said.err, "none when it was talked about and nothing was found"));
  CHECK(has(said.err, "a whole number from 0 to 10"));
  CHECK(has(said.err, "one of: yes partly no; did you mean yes?"));
  CHECK(has(said.err, "a number from 1 to 6, own words, or Enter"));
  CHECK(has(said.out, "T-1 added: friends who use"));
  CHECK(has(said.out, "talked about: 1 of 12 domains"));
}

TEST_CASE("b goes back a question, a trigger, and a domain") {
  Clinic clinic = open_clinic();
  const auto said = clinic.run(interview,
                               "old friends\n3\nb\n9\nno\ncope\n\n\n"  // strength asked again
                               "b\n\n"                                 // places: back to people, which is left again
                               "none\n"                                // places
                               "the car\nb\nb\nb\n"                    // things: given up, then back twice
                               "b\n2\n\n\n\n\n"                        // people: its trigger once more
                               "done\n\n");
  CHECK(said.exit == 0);
  CHECK(has(said.err, "once more: old friends"));
  CHECK(has(said.out, "T-1 added: old friends"));
  CHECK_FALSE(has(said.out, "T-2"));
  CHECK(has(clinic.run({"triggers", "list", "P-1", "--json"}).out, "\"strength\":2,\"avoidable\":\"no\""));
}

TEST_CASE("an interrupted interview loses nothing, half a trigger included, and goes on") {
  Clinic clinic = open_clinic();
  const auto cut = clinic.run(interview, "none\n2\n7\nyes\navoid\n\nan alley\n6\n");
  CHECK(cut.exit == 3);
  CHECK(has(cut.err, "kept: triggers told 2, domains talked about 1"));
  CHECK(has(clinic.run({"triggers", "list", "P-1"}).out, "no triggers recorded yet"));
  const auto on = clinic.run(interview, "no\ncope\n\n\n" + none(10) + "\n");
  CHECK(on.exit == 0);
  CHECK(has(on.err, "triggers told 2, domains talked about 1"));
  CHECK_FALSE(has(on.err, "[1/12]"));
  CHECK_FALSE(has(on.err, "How strong is the pull"));
  CHECK(has(on.out, "T-2 added: an alley"));
  CHECK(has(on.out, "talked about: 12 of 12 domains\n"));
  CHECK(has(clinic.run({"triggers", "list", "P-1", "--json"}).out, "\"text\":\"an alley\",\"strength\":6,\"avoidable\":\"no\""));
  const auto again = clinic.run(interview, "done\n");
  CHECK(has(again.err, "[1/12]"));
  CHECK(has(again.err, "talked about"));
}

TEST_CASE("another day asks whether the beginning still holds") {
  Clinic clinic = open_clinic();
  CHECK(clinic.run(interview, "none\n").exit == 3);
  const auto later = clinic.run(interview, "n\nskip\ndone\n", true, "2026-12-03");
  CHECK(later.exit == 0);
  CHECK(has(later.err, "an interview begun on 2026-12-01 is not finished"));
  CHECK(has(later.err, "[1/12]"));
  CHECK(has(later.out, "talked about: 0 of 12 domains"));
}

TEST_CASE("without a terminal nothing is asked") {
  Clinic clinic = open_clinic();
  const auto said = clinic.run(interview, "", false);
  CHECK(said.exit != 0);
  CHECK_FALSE(has(said.err, "[1/12]"));
}
