// A form item by item: legal answers are shown, one can go back, and an interrupted form goes on where it stopped.
#include <doctest/doctest.h>

#include "clinic.hpp"

using leeboard::test::Clinic;
using leeboard::test::has;

namespace {
Clinic open_clinic() { return {R"({"patient":{"code":"P-1","sex_at_birth":"female"}})", "safety_text: Call the on-call clinician.\n"}; }
}  // namespace

TEST_CASE("an interview shows legal answers, refuses others, and stores a score entry") {
  Clinic clinic = open_clinic();
  const auto said = clinic.run({"assess", "add", "P-1", "audit_c"}, "5\n3\n0\nnever\n\n");
  CHECK(said.exit == 0);
  CHECK(has(said.err, "score entry"));
  CHECK(has(said.err, "4  4+ per week (4_or_more_a_week)"));
  CHECK(has(said.err, "item 1: not one of its answers"));
  CHECK(has(said.out, "A-1 stored"));
  CHECK(has(said.out, "audit_c total: 3"));
  CHECK(has(said.out, "screen_positive: yes"));
  CHECK(has(clinic.run({"assess", "show", "A-1"}).out, "basis: score-entry"));
}

TEST_CASE("b goes back, a measurement fills its item, a refusal to answer is an answer") {
  Clinic clinic = open_clinic();
  const auto said = clinic.run({"assess", "add", "P-1", "cows"}, "pulse_bpm=104\n1\nb\n2\n0\n0\n0\n0\n0\n0\n0\ndeclined\n0\n\n");
  CHECK(said.exit == 0);
  CHECK(has(said.out, "cows total: 4 to 8"));
  CHECK(has(said.out, "missing: anxiety"));
}

TEST_CASE("an interrupted interview loses nothing and goes on") {
  Clinic clinic = open_clinic();
  const auto cut = clinic.run({"assess", "add", "P-1", "phq9"}, "2\n2\n1\n");
  CHECK(cut.exit == 3);
  CHECK(has(cut.err, "3 answers are kept"));
  CHECK(has(clinic.run({"assess", "list", "P-1"}).out, "no assessments recorded yet"));
  const auto on = clinic.run({"assess", "add", "P-1", "phq9"}, "0\n0\n0\n0\n0\n1\nnot-asked\n\n");
  CHECK(on.exit == 9);
  CHECK(has(on.err, "3 items are answered"));
  CHECK(has(on.err, "[4/10]"));
  CHECK(has(on.err, "Call the on-call clinician."));
  CHECK(has(on.err, "leeboard assess ack A-1"));
  CHECK(has(on.out, "phq9 total: 6 (mild)"));
  const auto again = clinic.run({"assess", "add", "P-1", "phq9"}, "");
  CHECK(again.exit == 3);
  CHECK(has(again.err, "nothing was answered"));
  CHECK(has(again.err, "[1/10]"));
}

TEST_CASE("an item that must be 0 is not asked, and contradictions are told at once") {
  Clinic clinic = open_clinic();
  const auto said = clinic.run({"assess", "add", "P-1", "bam"}, "0\n0\n0\n0\n0\nnot-asked\n0\n4\n4\n0\n4\n4\nyes\n0\n4\n4\n\n");
  CHECK(said.exit == 0);
  CHECK_FALSE(has(said.err, "b05: heavy"));
  CHECK(has(said.out, "bam use: 0"));
  CHECK(has(said.out, "1 skipped as the form says"));
}

TEST_CASE("a closed gate ends the form, and going back to close it lets the answers behind it go") {
  Clinic clinic = open_clinic();
  const auto closed = clinic.run({"assess", "add", "P-1", "rods"}, "no\n\n");
  CHECK(closed.exit == 0);
  CHECK_FALSE(has(closed.err, "r2:"));
  CHECK(has(closed.out, "rods total: 0"));
  const auto back = clinic.run({"assess", "add", "P-1", "pc_ptsd_5", "--taken-at", "2026-11-30"}, "yes\nyes\nno\nb\nb\nb\nno\n\n");
  CHECK(back.exit == 0);
  CHECK(has(back.err, "the answers are dropped: p1, p2"));
  CHECK(has(back.out, "pc_ptsd_5 total: 0"));
  CHECK(has(back.out, "5 skipped as the form says"));
}

TEST_CASE("the suicide screen asks only what its answers call for, and is acted on at once") {
  Clinic clinic = open_clinic();
  const auto said = clinic.run({"assess", "add", "P-1", "cssrs_screener"}, "yes\nno\nyes\nnot asked\n\n");
  CHECK(said.exit == 9);
  CHECK_FALSE(has(said.err, "q3:"));
  CHECK(has(said.err, "q6r: behaviour within three months"));
  CHECK(has(said.err, "immediate precautions"));
  CHECK(has(said.err, "Call the on-call clinician."));
  CHECK(has(said.out, "cssrs_screener risk: 2 to 3"));
}

TEST_CASE("the first answer of the AUDIT decides what else is asked") {
  Clinic clinic = open_clinic();
  const auto said = clinic.run({"assess", "add", "P-1", "audit"}, "0\n0\n0\n\n");
  CHECK(said.exit == 0);
  CHECK_FALSE(has(said.err, "[2/10]"));
  CHECK(has(said.err, "[9/10]"));
  CHECK(has(said.out, "audit total: 0"));
}

TEST_CASE("points that depend on sex at birth are those of the record") {
  Clinic clinic = open_clinic();
  const auto said = clinic.run({"assess", "add", "P-1", "ort"}, "yes\nyes\nno\nno\nno\nno\nno\nyes\nno\nno\n\n");
  CHECK(said.exit == 0);
  CHECK(has(said.err, "1  yes (yes)"));
  CHECK_FALSE(has(said.err, "3  yes (yes)\n\n[2"));
  CHECK(has(said.out, "ort total: 6"));
}

TEST_CASE("an answer that contradicts the others is not kept, and the one before it stands") {
  Clinic clinic = open_clinic();
  const auto cut = clinic.run({"assess", "add", "P-1", "bam"}, "0\n0\n0\n2\n4\n");
  CHECK(cut.exit == 3);
  CHECK(has(cut.err, "contradict each other"));
  CHECK(has(cut.err, "4 answers are kept"));
  CHECK(has(clinic.run({"assess", "add", "P-1", "bam"}, "").err, "4 items are answered"));
}

TEST_CASE("a beginning of another day is taken up only when somebody says so") {
  Clinic clinic = open_clinic();
  (void)clinic.run({"assess", "add", "P-1", "phq2"}, "2\n");
  const auto later = [&](const std::string& typed) { return clinic.run({"assess", "add", "P-1", "phq2", "--dry-run"}, typed, true, "2026-12-20"); };
  const auto anew = later("n\n0\n1\n\n");
  CHECK(has(anew.err, "a form begun on 2026-12-01 is not finished (answered: 1)"));
  CHECK(has(anew.out, "phq2 total: 1"));
}

TEST_CASE("one dialect: Enter leaves open, - is not asked, ? helps, a bare measurement is taken, review before storing, q keeps all") {
  Clinic clinic = open_clinic();
  const auto left = clinic.run({"assess", "add", "P-1", "cows"}, "88\n?\n-d\n\nq\n");
  CHECK(left.exit == 3);
  CHECK(has(left.err, "- not asked, -d declined, -u unknown, -a not applicable"));
  CHECK(has(leeboard::test::unbroken(left.err), "2 answers are kept: run the same command again to go on"));
  CHECK(has(clinic.run({"assess", "list", "P-1"}).out, "no assessments recorded yet"));
  const auto on = clinic.run({"assess", "add", "P-1", "cows"}, "\n3\n-\n\n\n\n\n\n\n\n3\n1\n\n");
  CHECK(on.exit == 0);
  CHECK(has(on.err, "[3/11]"));
  CHECK(has(on.err, "item pupils: not one of its answers"));
  CHECK(has(on.err, "   1  pulse_bpm: 88"));
  CHECK(has(on.err, "   3  pupils: not-asked"));
  CHECK(has(on.err, "(now: not-asked; Enter keeps it)"));
  CHECK(has(on.out, "A-1 stored"));
  CHECK(has(on.out, "2 of 11 answered"));
}

TEST_CASE("a form that is left with a positive safety item in it says so, and the site's words") {
  Clinic clinic = open_clinic();
  const auto left = clinic.run({"assess", "add", "P-1", "phq9"}, "0\n0\n0\n0\n0\n0\n0\n0\n2\nq\n");
  CHECK(left.exit == 3);
  CHECK(has(left.err, "9 answers are kept"));
  CHECK(has(left.err, "safety item"));
  CHECK(has(left.err, "Call the on-call clinician."));
}
