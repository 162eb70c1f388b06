// The caseload as people work from it: who comes first, and what a row says of a date, a supply and a name.
#include <doctest/doctest.h>

#include "report/caseload_groups.hpp"
#include "report/day_words.hpp"
#include "report/name_words.hpp"

namespace leeboard::report {

namespace {
Date day(const char* text) { return *parse_date(text); }

PersonRecord person(const char* code) {
  PersonRecord out;
  out.as_of = *parse_stamp("2026-12-01", nullptr);
  out.sheet = FactSheet(out.as_of);
  out.patient.code = code;
  return out;
}

void tell(PersonRecord& record, const char* key, FactValue value) {
  Finding finding;
  finding.value = std::move(value);
  finding.observed = record.as_of;
  record.sheet.put(key, std::move(finding));
}

KeyFigures taking(const char* drug) {
  KeyFigures out;
  out.medication.state = Medication::State::taking;
  out.medication.drug = drug;
  return out;
}

std::string cell(const Table& table, std::size_t row, std::string_view slug) {
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (table.columns[i].slug == slug) return format_shown(table.rows.at(row).cells[i]);
  return "no such column";
}
}  // namespace

TEST_CASE("each person stands once, in the most urgent group") {
  const ReportSetting setting;
  CaseloadGroups groups(day("2026-12-01"), 7, false);
  auto due = taking("buprenorphine");
  due.due = {{day("2026-12-05"), DueKind::contact, "V-1", "booked: visit", "", "visit"}};
  groups.add(person("P-DUE"), setting, due);
  auto late = due;
  late.due.front().day = day("2026-11-20");
  late.overdue = 1;
  groups.add(person("P-LATE"), setting, late);
  auto supply = person("P-SUPPLY");
  tell(supply, "supply_left_days", Range{2, 2});
  groups.add(supply, setting, late);
  auto safety = person("P-SAFETY");
  tell(safety, "supply_left_days", Range{0, 0});
  safety.safety.push_back({"A-3", "phq9", *parse_stamp("2026-11-30", nullptr), "thoughts of death"});
  groups.add(safety, setting, late);
  groups.add(person("P-REST"), setting, taking("methadone"));

  const auto table = groups.table();
  std::vector<std::string> order;
  for (std::size_t i = 0; i < table.rows.size(); ++i) order.push_back(cell(table, i, "patient"));
  CHECK(order == std::vector<std::string>{"P-SAFETY", "P-SUPPLY", "P-LATE", "P-DUE", "P-REST"});
  REQUIRE(table.groups.size() == 5);
  CHECK(table.groups[1].title == "Medicine ends by 12-03");
  CHECK(cell(table, 0, "safety") == "phq9 11-30 not seen");
  CHECK(table.rows[0].tone == Tone::alarm);
  CHECK(cell(table, 1, "lasts_to") == "12-03");
  CHECK(cell(table, 2, "lasts_to") == "?");  // nobody knows, which is not "enough"
  CHECK(cell(table, 2, "naloxone") == "?");
  CHECK(groups.counts() == "Safety open 1 · Medicine ends by 12-03 1 · Late 1 · Due by 12-08 1 · Nothing due by then 1");
}

TEST_CASE("a limit cuts rows, and the groups still count everybody") {
  CaseloadGroups groups(day("2026-12-01"), 7, false);
  for (const auto* code : {"P-1", "P-2", "P-3"}) groups.add(person(code), ReportSetting{}, taking("methadone"));
  const auto table = groups.table(2);
  CHECK(table.rows.size() == 2);
  REQUIRE(table.groups.size() == 1);
  CHECK(table.groups.front().count == 3);
}

TEST_CASE("an injection lasts to the day of the next; naloxone past its date is old") {
  ReportSetting setting;
  setting.next_injection = {{"sublocade", Duration{28 * 1440}}};
  auto record = person("P-1");
  tell(record, "last_xr_injection.drug", Code{"sublocade"});
  tell(record, "last_xr_injection.date", day("2026-11-05"));
  tell(record, "naloxone_in_hand", Code{"yes"});
  tell(record, "naloxone_expiry", day("2026-11-30"));
  CaseloadGroups groups(day("2026-12-01"), 7, false);
  groups.add(record, setting, taking("buprenorphine_xr"));
  const auto table = groups.table();
  CHECK(cell(table, 0, "lasts_to") == "12-03");
  CHECK(cell(table, 0, "naloxone") == "old");
}

TEST_CASE("dates lose their year within six months, names stand only where asked for") {
  CHECK(short_date(day("2026-12-07"), day("2026-12-01")) == "12-07");
  CHECK(short_date(day("2026-06-01"), day("2026-12-01")) == "06-01");
  CHECK(short_date(day("2026-05-31"), day("2026-12-01")) == "2026-05-31");
  CHECK(short_date(day("2027-06-03"), day("2026-12-01")) == "2027-06-03");
  Patient patient;
  patient.code = "P-0412";
  CHECK(list_name(patient, true) == "P-0412");
  patient.name.given = {"Marisol"};
  patient.name.family = "Łukasz";
  CHECK(list_name(patient, true) == "P-0412 Marisol Ł.");
  patient.name.used = "Mari";
  CHECK(list_name(patient, true) == "P-0412 Mari Ł.");
  CHECK(list_name(patient, false) == "P-0412");
}

}  // namespace leeboard::report
