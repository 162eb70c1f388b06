// The caseload as people work from it: who comes first, and what a row says of a date, a supply and a name.
#include <doctest/doctest.h>

#include "catalog/catalog.hpp"
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
  out.episode = Episode{.id = "E-1", .admitted = *parse_stamp("2026-09-01", nullptr)};
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
  CHECK(cell(table, 0, "safety") == "A-3 phq9 11-30, not acknowledged");
  CHECK(table.rows[0].tone == Tone::alarm);
  CHECK(cell(table, 1, "lasts_to") == "12-02");  // today is the first of the two days
  CHECK(cell(table, 2, "lasts_to") == "?");      // nobody knows, which is not "enough"
  CHECK(cell(table, 2, "naloxone") == "?");
  CHECK(groups.counts() == "Safety open 1 · Medicine ends by 12-03 1 · Late 1 · Due by 12-08 1 · Nothing due by 12-08 1");
}

TEST_CASE("a limit cuts rows, and the groups still count everybody") {
  CaseloadGroups groups(day("2026-12-01"), 7, false);
  for (const auto* code : {"P-1", "P-2", "P-3"}) groups.add(person(code), ReportSetting{}, taking("methadone"));
  const auto table = groups.table(2);
  CHECK(table.rows.size() == 2);
  REQUIRE(table.groups.size() == 1);
  CHECK(table.groups.front().count == 3);
}

TEST_CASE("an injection lasts to the day of the next, where it is what is taken now; a supply to its last day, however long ago") {
  catalog::Catalog catalog;
  ReportSetting setting;
  setting.vocabulary = &catalog.vocabulary();
  setting.next_injection = {{"sublocade", Duration{28 * 1440}}};
  auto record = person("P-1");
  tell(record, "last_xr_injection.drug", Code{"sublocade"});
  tell(record, "last_xr_injection.date", day("2026-11-05"));
  const auto shown = [&](const PersonRecord& who, const char* drug, std::string_view column) {
    CaseloadGroups groups(day("2026-12-01"), 7, false);
    groups.add(who, setting, taking(drug));
    return cell(groups.table(), 0, column);
  };
  CHECK(shown(record, "sublocade", "lasts_to") == "12-03");
  CHECK(shown(record, "methadone", "lasts_to") == "?");  // the injection was before that
  Event supply{
      .id = "V-7", .kind = EventKind::dispense, .at = *parse_stamp("2026-10-01", nullptr), .details = {{"drug", "methadone"}, {"days_supply", "14"}}};
  record.events.push_back(supply);
  Finding left;
  left.value = FactValue{Range{0, 0}};
  left.observed = record.as_of;
  left.source = "V-7";
  record.sheet.put("supply_left_days", left);
  CHECK(shown(record, "methadone", "lasts_to") == "! 10-14");
  record.episode->discharged = *parse_stamp("2026-11-01", nullptr);
  CHECK(shown(record, "methadone", "lasts_to") == "?");  // nobody hands it out any more
}

TEST_CASE("naloxone past its date is old, and a word that nobody knows is not known") {
  const ReportSetting setting;
  const auto shown = [&](const PersonRecord& who) {
    CaseloadGroups groups(day("2026-12-01"), 7, false);
    groups.add(who, setting, taking("methadone"));
    return cell(groups.table(), 0, "naloxone");
  };
  auto record = person("P-1");
  CHECK(shown(record) == "?");
  for (const auto& [word, expected] : {std::pair{"yes", "yes"}, {"no", "no"}, {"expired", "old"}, {"somewhere", "?"}}) {
    tell(record, "naloxone_in_hand", Code{word});
    CHECK(shown(record) == expected);
  }
  tell(record, "naloxone_in_hand", Code{"yes"});
  tell(record, "naloxone_expiry", day("2026-11-30"));
  CHECK(shown(record) == "old");
}

TEST_CASE("an emergency stands until it is answered, also one of a plan that is not the newest") {
  const ReportSetting setting;
  const auto shown = [&](const PersonRecord& who, const KeyFigures& figures) {
    CaseloadGroups groups(day("2026-12-01"), 7, false);
    groups.add(who, setting, figures);
    const auto table = groups.table();
    return table.groups.front().slug + ": " + cell(table, 0, "safety");
  };
  CarePlan plan;
  plan.id = "PL-2";
  plan.as_of = *parse_stamp("2026-11-29", nullptr);
  plan.escalations = {{.id = "breathing-slow", .level = Urgency::now}, {.id = "medicine-runs-out", .level = Urgency::today}};
  auto figures = taking("methadone");
  figures.plan = &plan;
  auto record = person("P-1");
  CHECK(shown(record, figures) == "safety: emergency: breathing slow, medicine runs out, was due 11-29");
  SafetyItem seen{.object = "PL-2:breathing-slow", .what = "escalation", .at = plan.as_of, .acknowledged = true};
  record.safety = {seen};
  CHECK(shown(record, figures) == "safety: emergency: breathing slow, medicine runs out, was due 11-29");  // seen is not answered
  record.safety.front().answer = SafetyAnswered::decision;
  plan.escalations.pop_back();
  CHECK(shown(record, figures) == "rest: ");
  record.safety.push_back({.object = "PL-1:qtc-long", .what = "escalation", .at = plan.as_of});
  CHECK(shown(record, figures) == "safety: emergency: qtc long (PL-1)");
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
