// Answering at the keyboard: a new person, the questions of a plan, and a new store, each in the one dialect.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "clinic.hpp"

using leeboard::test::Clinic;
using leeboard::test::Folder;
using leeboard::test::has;
using leeboard::test::say;
using leeboard::test::unbroken;

namespace {
const std::vector<std::string> asks{"intake", "ask", "P-1"};
Clinic open_clinic() {
  return {R"({"patient":{"code":"P-1","name":{"family":"Quandt","given":["Marisol"]},"birth_date":"1992-03-11","sex_at_birth":"female"}})",
          "time_zone: America/New_York\nsafety_text: Call the on-call clinician.\n"};
}

std::string read_file(const std::string& path) {
  std::ostringstream out;
  out << std::ifstream(path).rdbuf();
  return out.str();
}
}  // namespace

TEST_CASE("the questions of a plan come in the order of its page, and each answer says what it moved") {
  Clinic clinic = open_clinic();
  const auto page = clinic.run({"plan", "draft", "P-1", "--dry-run"}).out;
  const auto said = clinic.run(asks, "q\n");
  CHECK(said.exit == 0);
  CHECK(has(page, "Which opioid do you take most?"));
  CHECK(page.find("Which opioid do you take most?") < page.find("Could you be pregnant?"));
  CHECK(has(said.err, "[1] Which opioid do you take most?"));
  CHECK(has(said.err, "1 short   2 long   3 fentanyl_analogue"));
  CHECK(has(said.out, "P-1: 0 answers stored"));

  const auto answered = clinic.run(asks, "9\n1\nmaybe\nn\n2 days\nq\n");
  CHECK(answered.exit == 0);
  CHECK(has(answered.err, "one of: short, long,"));
  CHECK(has(answered.err, "`pregnant` must be yes or no; y yes   n no"));
  CHECK(has(answered.err, "->"));
  CHECK(has(answered.out, "P-1: 3 answers stored"));
  const auto record = clinic.run({"intake", "show", "P-1"}).out;
  CHECK(has(record, "opioid.class: short  [2026-12-01, S-03, F-1]"));
  CHECK(has(record, "opioid.last_use_hours: 48"));
  CHECK(has(record, "pregnant: no"));
  // What was answered is asked no more.
  CHECK_FALSE(has(clinic.run(asks, "q\n").err, "Which opioid do you take most?"));
}

TEST_CASE("b corrects the answer before it, the list at the end corrects any, and the record keeps what stood there") {
  Clinic clinic = open_clinic();
  const auto said = clinic.run(asks, "1\nb\n2\nq\n");
  CHECK(said.exit == 0);
  CHECK(has(said.err, "(now: short; Enter keeps it)"));
  CHECK(has(clinic.run({"intake", "show", "P-1"}).out, "opioid.class: long"));
  CHECK_FALSE(has(clinic.run({"intake", "show", "P-1"}).out, "opioid.class: short"));
  CHECK(has(clinic.run({"intake", "show", "P-1", "--all-revisions"}).out, "opioid.class: short"));
}

TEST_CASE("why there is no answer is an answer on one key; a name that no list has is kept when it is typed twice") {
  Clinic clinic = open_clinic();
  const auto said = clinic.run(asks, "-d\n-u\n\nq\n");
  CHECK(said.exit == 0);
  std::string typed;
  const auto look = clinic.run(asks, std::string(40, '\n') + "q\n").err;
  const auto at = look.find("Which medicines do you take?");
  REQUIRE(at != std::string::npos);
  for (int i = std::stoi(look.substr(look.rfind('[', at) + 1)); i > 1; --i) typed += "\n";
  const auto medicine = clinic.run(asks, typed + "fentynol\nsertraline 100 mg; lithium\nq\n");
  CHECK(has(medicine.err, "names no medicine that is known (near: fentanyl"));
  CHECK(has(clinic.run({"intake", "show", "P-1"}).out, "sertraline 100 mg; lithium"));
  const auto record = clinic.run({"intake", "show", "P-1"}).out;
  CHECK(has(record, "opioid.class: declined"));
  CHECK(has(record, "pregnant: unknown"));
  CHECK_FALSE(has(record, "opioid.last_use_hours"));
}

TEST_CASE("an answer that makes an emergency is shown at once, is stored, and ends the command with 9") {
  Clinic clinic = open_clinic();
  std::string typed;
  // Enter leaves questions open until the one about thoughts of suicide comes; it is one of the first.
  const auto look = clinic.run(asks, std::string(40, '\n') + "q\n").err;
  const auto at = look.find("Any thoughts of ending your life");
  REQUIRE(at != std::string::npos);
  const auto number = look.rfind('[', at);
  const auto place = std::stoi(look.substr(number + 1));
  for (int i = 1; i < place; ++i) typed += "\n";
  const auto said = clinic.run(asks, typed + "3\nq\n");
  CHECK(said.exit == 9);
  CHECK(has(said.err, "!!! emergency"));
  CHECK(has(unbroken(said.err), "Call the on-call clinician."));
  CHECK(clinic.run(asks, "q\n").exit == 0);  // it was said already
}

TEST_CASE("a dry run moves the plan and stores nothing; without a terminal nothing is asked") {
  Clinic clinic = open_clinic();
  auto dry = asks;
  dry.emplace_back("--dry-run");
  const auto said = clinic.run(dry, "1\nn\nq\n");
  CHECK(said.exit == 0);
  CHECK(has(said.out, "2 answers would be stored"));
  CHECK_FALSE(has(clinic.run({"intake", "show", "P-1"}).out, "opioid.class"));
  CHECK(clinic.run(asks, "", false).exit == 2);
  CHECK(clinic.run({"intake", "ask", "P-9"}, "").exit == 5);
}

TEST_CASE("a person is asked for, looked over and stored, and then the plan's questions follow, ten at a time") {
  Clinic clinic = open_clinic();
  const auto said = clinic.run({"intake", "add"},
                               "P-7\nOkafor\nTeodor Emeka\n\n1988-13-01\n1988-06-02\n2\n-d\n"  // who it is
                               "\nnot-a-place\n9\n1\nself\n"                                   // the episode
                               "9\noutpatient-moud\n\n"                                        // looked over: the programme again
                               "1\n" +
                                   std::string(9, '\n') + "q\n");
  CHECK(said.exit == 0);
  CHECK(has(said.err, "months run from 01 to 12"));
  CHECK(has(said.err, "one of: 1 S-03"));
  CHECK(has(said.err, "   9  Programme: not-a-place"));
  CHECK(has(said.err, "   9  Programme: outpatient-moud"));
  CHECK(has(said.out, "P-7"));
  CHECK(has(said.err, "questions open. Enter goes on, q ends"));
  const auto record = clinic.run({"intake", "show", "P-7"}).out;
  CHECK(has(record, "Okafor, Teodor Emeka"));
  CHECK(has(record, "born 1988-06-02, sex at birth male"));
  CHECK(has(record, "phone declined"));
  CHECK(has(record, "programme outpatient-moud, clinician S-03"));
  CHECK(has(record, "opioid.class: short"));
}

TEST_CASE("somebody who may be here already is shown with points, and a person decides") {
  Clinic clinic = open_clinic();
  const std::string who = "\nQuandt\nMarisol\n\n1992-03-11\n1\n\n";
  const auto same = clinic.run({"intake", "add"}, who + "perhaps\n1\nq\n");
  CHECK(same.exit == 0);
  CHECK(has(same.err, "This may be somebody who is here already"));
  CHECK(has(same.err, "Quandt, Marisol"));
  CHECK(has(same.err, "n, or one of: 1 P-1"));
  CHECK(has(same.err, "nothing new is stored; going on with P-1"));
  const auto other = clinic.run({"intake", "add"}, who + "n\n\n\n\n\n\nq\n");
  CHECK(other.exit == 0);
  CHECK(other.out.starts_with("P-000"));
  const auto left = clinic.run({"intake", "add"}, "\nZweig\nq\n");
  CHECK(left.exit == 3);
  CHECK(has(left.err, "1 answer is kept, and no record is made yet"));
  const auto again = clinic.run({"intake", "add"}, "perhaps\n\nq\n");
  CHECK(has(again.err, "and not finished: Zweig (answered: 1)"));
  CHECK(has(again.err, "[3/11]"));
  CHECK(has(clinic.run({"intake", "add"}, "n\nP-1\nq\n").err, "that code is somebody's already"));
  CHECK(has(clinic.run({"intake", "add"}, "\n\n\n\n\n\n\nq\n").err, "a person needs a name or a code"));
  CHECK(clinic.run({"intake", "add"}, "", false).exit == 2);
}

TEST_CASE("a new store is asked for its settings on a terminal, once, and never over settings that are there") {
  Folder folder;
  const std::vector<std::string> init{"store", "init", "--db", folder / "clinic.db"};
  const auto typed =
      "Alder Bay: \"Recovery\"\n\nb\n1 Harbour Row\n555-0100\nME\nAmerica/NewYork\nAmerica/New_York\nStay with the person.\n"
      "Ines Kowalczyk\n3\nRN\n\nDr Tomas Achebe\nking\n1\nMD\nS-01\nS-04\n\n";
  const auto left = say(init, std::string(typed) + "q\n", true);
  CHECK(left.exit == 3);
  CHECK(has(left.err, "nothing was made"));
  CHECK_FALSE(std::filesystem::exists(folder / "clinic.db"));
  CHECK_FALSE(std::filesystem::exists(folder / "leeboard.yaml"));
  const auto made = say(init, std::string(typed) + "4\nCA\n\n", true);
  CHECK(made.exit == 0);
  CHECK(has(made.err, "no time zone is called 'America/NewYork'"));
  CHECK(has(made.err, "that id is somebody's already"));
  const auto file = read_file(folder / "leeboard.yaml");
  CHECK(has(file, "# Settings of the clinic"));
  CHECK(has(file, "name: \"Alder Bay: \\\"Recovery\\\"\""));
  CHECK(has(file, "state: \"CA\""));
  CHECK(has(file, "  - {id: S-01, name: \"Ines Kowalczyk\", credential: \"RN\", role: nurse}"));
  const auto settings = say({"store", "doctor", "--settings", "--db", folder / "clinic.db"}).out;
  CHECK(has(settings, "clinic.name: Alder Bay: \"Recovery\""));
  CHECK(has(settings, "time_zone: America/New_York"));
  CHECK(has(settings, "staff: S-01, S-04"));
  CHECK(say(init, "", true).exit != 0);
  Folder other;
  std::ofstream(other / "leeboard.yaml") << "time_zone: America/Chicago\n";
  const auto kept = say({"store", "init", "--db", other / "clinic.db"}, "", true);
  CHECK(kept.exit == 0);
  CHECK_FALSE(has(kept.err, "Name of the clinic"));
  CHECK(read_file(other / "leeboard.yaml") == "time_zone: America/Chicago\n");
  Folder quiet;
  CHECK(say({"store", "init", "--no-input", "--db", quiet / "clinic.db"}, "", true).exit == 0);
  CHECK_FALSE(std::filesystem::exists(quiet / "leeboard.yaml"));
}
