// Intake documents, mapping files, rows, units, times and who may be the same person.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "interop/convert_unit.hpp"
#include "interop/csv_map.hpp"
#include "interop/parse_formatted_time.hpp"
#include "interop/read_intake.hpp"
#include "interop/read_row.hpp"
#include "interop/revise_record.hpp"
#include "io/read_yaml.hpp"

using namespace leeboard;
using namespace leeboard::interop;

namespace {

catalog::Catalog& definitions() {
  static catalog::Catalog catalog;
  return catalog;
}

IntakeSetting setting(bool update = false) { return {definitions().vocabulary(), nullptr, *parse_stamp("2026-12-01", nullptr), update}; }

IntakeDocument read(const std::string& yaml, Diagnostics& problems, bool update = false) {
  const auto document = io::read_yaml(yaml, "test.yaml");
  return read_intake(document.root(), setting(update), problems);
}

std::string first_problem(const std::string& yaml) {
  Diagnostics problems;
  (void)read(yaml, problems);
  return problems.empty() ? std::string{} : problems.sorted().front().message;
}

Patient person(const std::string& given, const std::string& family, const std::string& born) {
  Patient patient;
  patient.name = {{given}, family, {}};
  patient.birth_date = *parse_stamp(born, nullptr);
  return patient;
}

}  // namespace

TEST_CASE("a whole document") {
  Diagnostics problems;
  const auto document = read(R"(
schema: leeboard.intake/1
patient: {code: P-0412, name: {given: [Marisol], family: Quandt}, birth_date: 1992-03-11, sex_at_birth: female, contact: {phone: declined, address: {postal_code: 04999}}, x_ward: B}
episode: {admitted: 2026-11-30T10:20-05:00, programme: outpatient-moud}
facts: {willing_to_start: yes, readiness: {importance: 8}, opioid.last_use_hours: 13, allergies: none, hcv: declined}
triggers: [{domain: times, description: payday, strength: 8, avoidable: no}]
events: [{kind: encounter, at: 2026-11-30T10:20-05:00, status: kept}, {kind: dose, on: 2026-11-30, drug: buprenorphine, dose_mg: 7.50}]
assessments: [{instrument: cows, taken_at: 2026-11-30T10:40-05:00, answers: {pulse_bpm: 104, sweating: 1}}]
)",
                             problems);
  for (const auto& fault : problems.sorted()) FAIL_CHECK(fault.message);
  CHECK(document.patient.code == "P-0412");
  CHECK(said_text(document.patient.contact.postal_code) == "04999");
  CHECK(document.patient.contact.phone == Said(Absent::declined));
  CHECK(document.says_patient("x_ward"));
  CHECK(document.facts.size() == 5);
  CHECK(document.triggers.size() == 1);
  REQUIRE(document.events.size() == 2);
  CHECK(document.events[1].detail("dose_mg") == "7.50");
  CHECK(document.assessments.size() == 1);
}

TEST_CASE("what is wrong is named") {
  CHECK(first_problem("patient: {}") == "a patient needs a name, an identifier or a code");
  CHECK(first_problem("patient: {code: ../x}").find("a patient code") == 0);
  CHECK_FALSE(first_problem("patient: {code: P-1, nam: {family: X}}").empty());
  CHECK_FALSE(first_problem("patient: {code: P-1, birth_date: 2026-12-02}").empty());
  CHECK_FALSE(first_problem("patient: {code: P-1, birth_date: 02/03/1990}").empty());
  CHECK_FALSE(first_problem("patient: {code: P-1, sex_at_birth: f}").empty());
  CHECK_FALSE(first_problem("patient: {code: P-1}\nepisode: {admitted: 2026-11-30T10:20}").empty());
  CHECK_FALSE(first_problem("patient: {code: P-1}\nepisode: {admitted: 2026-11-30, discharged: 2026-11-29}").empty());
  CHECK_FALSE(first_problem("patient: {code: P-1}\nfacts: {opiod: {class: short}}").empty());
  CHECK_FALSE(first_problem("patient: {code: P-1}\nevents: [{kind: visit, on: 2026-01-01}]").empty());
  CHECK_FALSE(first_problem("patient: {code: P-1}\nevents: [{kind: contact, on: 2026-01-01, at: 2026-01-01T10:00Z}]").empty());
  CHECK_FALSE(first_problem("patient: {code: P-1}\nevents: [{kind: dose, on: 2026-01-01}]").empty());
  CHECK_FALSE(first_problem("patient: {code: P-1}\nevents: [{kind: dose, on: 2026-01-01, drug: x, dose_mg: -1}]").empty());
  CHECK(first_problem("patient: {code: P-1, name: {family: NO}}").empty());
}

TEST_CASE("an update replaces what it gives, keeps what it leaves out, withdraws by absence") {
  auto current = person("Marisol", "Quandt", "1992-03-11");
  current.contact.phone = std::string("555-0101");
  current.contact.city = std::string("Alder Bay");
  Diagnostics problems;
  const auto update = read("patient: {name: {family: Quant}, contact: {phone: declined}, x_ward: C}", problems, true);
  CHECK(problems.empty());
  const auto revised = revise_patient(current, update);
  CHECK(revised.name.family == "Quant");
  CHECK(revised.name.given == current.name.given);
  CHECK(revised.contact.phone == Said(Absent::declined));
  CHECK(revised.contact.city == current.contact.city);
  CHECK(revised.birth_date == current.birth_date);
  CHECK(revised.extensions.size() == 1);
}

TEST_CASE("times in the order that the map says") {
  CHECK(parse_formatted_time("06/02/1988", "MM/DD/YYYY") == "1988-06-02");
  CHECK(parse_formatted_time("6/2/1988", "MM/DD/YYYY") == "1988-06-02");
  CHECK(parse_formatted_time("2.6.1988 7:05", "DD.MM.YYYY HH:mm") == "1988-06-02T07:05");
  CHECK(parse_formatted_time("19880602", "YYYYMMDD") == "1988-06-02");
  for (const auto* bad : {"06/02/88", "13/05/1990", "02/30/1990", "06/02/1988 ", "06-02-1988", "", "06/02/19880"})
    CHECK_FALSE(parse_formatted_time(bad, "MM/DD/YYYY"));
}

TEST_CASE("units of one kind are converted, others never") {
  CHECK(convert_unit(0.5, "d", "h") == 12);
  CHECK(convert_unit(0.441, "s", "ms") == 441);
  CHECK(convert_unit(90, "min", "h") == 1.5);
  CHECK(convert_unit(1.5, "g", "mg") == 1500);
  CHECK(convert_unit(98.6, "[degF]", "Cel") == 37);
  CHECK_FALSE(convert_unit(1, "mg", "ms"));
  CHECK_FALSE(convert_unit(1, "stone", "kg"));
}

TEST_CASE("rows by a map") {
  const auto yaml = io::read_yaml(R"(
target: intake
key: [patient.code]
columns:
  MRN: {to: patient.code}
  Last: {to: patient.name.family}
  DOB: {to: patient.birth_date, format: MM/DD/YYYY}
  Sex: {to: patient.sex_at_birth, values: {F: female, M: male, U: unknown}}
  Admit: {to: episode.admitted, format: YYYY-MM-DD}
  QTc: {to: facts.qtc_ms, unit: s, observed: Admit}
  Use: {to: facts.opioid.last_use_hours, unit: d}
  Signs: {to: facts.cows.objective_signs}
  Note: ignore
)",
                                  "map.yaml");
  Diagnostics problems;
  const auto map = read_csv_map(yaml.root(), problems);
  for (const auto& fault : problems.sorted()) FAIL_CHECK(fault.message);
  const std::vector<std::string> header{"MRN", "Last", "DOB", "Sex", "Admit", "QTc", "Use", "Signs", "Note", "Ward"};
  IntakeRows rows(map, header, setting());
  const std::vector<std::string_view> good{"0077", "Okafor-Lind", "06/02/1988", "M", "2026-11-23", "0.441", "0.5", "yawning; mydriasis", "x", "B"};
  const auto document = rows.read(good, "f.csv", 2, problems);
  for (const auto& fault : problems.sorted()) FAIL_CHECK(fault.message);
  CHECK(document.patient.code == "0077");
  REQUIRE(document.facts.size() == 3);
  CHECK(format_value(std::get<FactValue>(document.facts[0].content)) == "441");
  CHECK(format_stamp(document.facts[0].at) == "2026-11-23");
  CHECK(format_value(std::get<FactValue>(document.facts[1].content)) == "12");
  CHECK(document.episode->extensions.at(0).second == R"({"Ward":"B"})");

  const std::vector<std::string_view> bad{"0078", "X", "13/05/1990", "W", "2026-11-24", "long", "", "", "", ""};
  Diagnostics faults;
  (void)rows.read(bad, "f.csv", 3, faults);
  std::string all;
  for (const auto& fault : faults.sorted()) all += fault.message + "\n";
  CHECK(all.find("column DOB") != std::string::npos);
  CHECK(all.find("column Sex") != std::string::npos);
  CHECK(all.find("column QTc") != std::string::npos);
  CHECK(all.find("long") == std::string::npos);
  CHECK(rows.row_key(good) == std::string("0077\x1f"));

  const std::vector<std::string> other{"patient.code", "patient.naem.family"};
  CHECK_THROWS_AS(IntakeRows(map_of_header(other, "intake"), other, setting()), Error);
}
