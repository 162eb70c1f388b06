// Facts that follow from forms, doses, supplies, the stretch of care and the site's settings.
#include "care/derive_facts.hpp"

#include <doctest/doctest.h>

#include "care/dose_facts.hpp"
#include "care/fact_sheet.hpp"
#include "care/site_facts.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;

namespace {
Stamp at(std::string_view text) { return parse_stamp(text, nullptr).value(); }

const catalog::Vocabulary& vocabulary() { return testing::built_in().vocabulary(); }

FactSheet sheet_of_record(const PersonRecord& record, std::string_view as_of) {
  return care::make_fact_sheet(vocabulary(), care::derive_facts(vocabulary(), record, at(as_of)), at(as_of));
}

std::string value_of(const FactSheet& sheet, const std::string& fact) {
  const auto* value = sheet.value(fact);
  return value ? format_value(*value) : "?";
}

std::string field_of(const FactSheet& sheet, const std::string& fact, std::string_view field) {
  const auto* value = sheet.value(fact);
  if (!value) return "?";
  const auto* found = std::get<std::vector<FactRecord>>(*value).front().find(field);
  return found ? format_field(*found) : "not said";
}

Assessment phq9(std::string id, std::string_view when, Truth item9) {
  Assessment out;
  out.id = std::move(id);
  out.answers.taken_at = out.recorded = at(when);
  out.score.instrument = "phq9";
  out.score.flags.push_back({"suicide_item9", item9, true, "thoughts of death"});
  return out;
}

Event event(std::string id, EventKind kind, std::string_view when, std::vector<std::pair<std::string, std::string>> details) {
  return {std::move(id), "", kind, at(when), "S-03", "", std::move(details)};
}

Fact told(std::string key, FactValue value, std::string_view when) {
  Fact out;
  out.key = std::move(key);
  out.content = std::move(value);
  out.at = out.recorded = at(when);
  return out;
}
}  // namespace

TEST_CASE("an event told without its day gives its date as told, and counts within bounds") {
  PersonRecord record;
  auto in_october = event("V-1", EventKind::overdose, "2026-10-01", {});
  in_october.at = *parse_partial_stamp("2026-10", nullptr);
  record.events = {in_october};
  CHECK(value_of(sheet_of_record(record, "2026-12-01"), "overdose.last_date") == "2026-10");
  CHECK(value_of(sheet_of_record(record, "2026-12-01"), "overdose.count") == "1");
  record.events.push_back(event("V-2", EventKind::overdose, "2026-11-03", {}));
  CHECK(value_of(sheet_of_record(record, "2026-12-01"), "overdose.last_date") == "2026-11-03");
  CHECK(value_of(sheet_of_record(record, "2026-12-01"), "overdose.count") == "2");
}

TEST_CASE("a flag of a form is a fact: yes, no and not known") {
  struct Row {
    std::vector<std::pair<const char*, Truth>> forms;
    const char* value;
  };
  const Row rows[] = {
      {{{"2026-11-30", Truth::yes}}, "yes"},
      {{{"2026-11-30", Truth::no}}, "no"},
      {{{"2026-11-30", Truth::unknown}}, "?"},
      {{{"2026-11-28", Truth::yes}, {"2026-11-30", Truth::no}}, "no"},
      {{{"2026-11-28", Truth::no}, {"2026-11-30", Truth::unknown}}, "?"},
      // An item left open does not take a "yes" back.
      {{{"2026-11-28", Truth::yes}, {"2026-11-30", Truth::unknown}}, "yes"},
      {{{"2026-11-01", Truth::yes}}, "?"},
      {{}, "?"},
  };
  for (const auto& row : rows) {
    PersonRecord record;
    for (const auto& [when, state] : row.forms) record.assessments.push_back(phq9("A-1", when, state));
    CHECK(value_of(sheet_of_record(record, "2026-12-01"), "phq9_item9") == row.value);
  }
  PersonRecord record;
  record.assessments.push_back(phq9("A-7", "2026-11-30", Truth::yes));
  CHECK(sheet_of_record(record, "2026-12-01").find("phq9_item9")->source == "A-7");
  // A person's newer word counts.
  record.facts.push_back(told("phq9_item9", false, "2026-12-01"));
  CHECK(value_of(sheet_of_record(record, "2026-12-01"), "phq9_item9") == "no");
}

TEST_CASE("the newest dose is a record with its hours, the score before and the total of the day") {
  PersonRecord record;
  record.events.push_back(event("V-1", EventKind::dose, "2026-12-01T08:00Z", {{"drug", "buprenorphine"}, {"dose_mg", "4"}}));
  record.events.push_back(
      event("V-2", EventKind::dose, "2026-12-01T09:00Z", {{"drug", "buprenorphine"}, {"dose_mg", "8"}, {"observed", "yes"}, {"cows_before", "12"}}));
  record.events.push_back(event("V-3", EventKind::dose, "2026-12-01T09:10Z", {{"drug", "sertraline"}, {"dose_mg", "50"}}));
  const auto sheet = sheet_of_record(record, "2026-12-01T10:30Z");
  CHECK(field_of(sheet, "bup_given", "mg") == "8");
  CHECK(field_of(sheet, "bup_given", "hours") == "1.5");
  CHECK(field_of(sheet, "bup_given", "cows_before") == "12");
  CHECK(field_of(sheet, "bup_given", "day_total_mg") == "12");
  CHECK(sheet.find("bup_given")->source == "V-2");
  CHECK(field_of(sheet, "moud_last_dose", "date") == "2026-12-01");
  CHECK(field_of(sheet, "moud_last_dose", "observed") == "yes");
  CHECK(field_of(sheet, "moud_last_dose", "verified_by") == "S-03");
  // It is of today: two days later nothing was just given, the last dose still is the last.
  const auto later = sheet_of_record(record, "2026-12-03T10:30Z");
  CHECK(field_of(later, "bup_given", "mg") == "?");
  CHECK(field_of(later, "moud_last_dose", "mg") == "8");
}

TEST_CASE("a dose of a day without an hour has bounds; one without an amount leaves the total open; an injection is no such dose") {
  PersonRecord record;
  record.events.push_back(event("V-1", EventKind::dose, "2026-12-01", {{"drug", "buprenorphine"}, {"dose_mg", "4"}}));
  CHECK(field_of(sheet_of_record(record, "2026-12-01T10:00Z"), "bup_given", "hours") == "0 to 10");
  CHECK(field_of(sheet_of_record(record, "2026-12-02T10:00Z"), "bup_given", "hours") == "10 to 34");
  CHECK(field_of(sheet_of_record(record, "2026-12-02"), "bup_given", "hours") == "0 to 48");
  record.events.push_back(event("V-2", EventKind::dose, "2026-12-01", {{"drug", "buprenorphine"}}));
  CHECK(field_of(sheet_of_record(record, "2026-12-01"), "bup_given", "day_total_mg") == "not said");
  PersonRecord depot;
  depot.events.push_back(event("V-1", EventKind::dose, "2026-12-01", {{"drug", "sublocade"}, {"dose_mg", "300"}}));
  CHECK(field_of(sheet_of_record(depot, "2026-12-01"), "bup_given", "mg") == "?");
  CHECK(field_of(sheet_of_record(depot, "2026-12-01"), "moud_last_dose", "mg") == "?");
}

TEST_CASE("days left of the newest supply; what was told since stays") {
  PersonRecord record;
  record.events.push_back(event("V-1", EventKind::dispense, "2026-11-20", {{"drug", "buprenorphine"}, {"days_supply", "28"}}));
  record.events.push_back(event("V-2", EventKind::dispense, "2026-11-28", {{"drug", "buprenorphine"}, {"days_supply", "7"}}));
  record.events.push_back(event("V-3", EventKind::dispense, "2026-11-29", {{"drug", "sertraline"}, {"days_supply", "30"}}));
  CHECK(value_of(sheet_of_record(record, "2026-12-01"), "supply_left_days") == "4");
  CHECK(value_of(sheet_of_record(record, "2026-12-20"), "supply_left_days") == "0");
  record.facts.push_back(told("supply_left_days", Range{1, 1}, "2026-12-01"));
  CHECK(value_of(sheet_of_record(record, "2026-12-01"), "supply_left_days") == "1");
  record.events.push_back(event("V-4", EventKind::dispense, "2026-12-02", {{"drug", "buprenorphine"}, {"quantity", "14"}}));
  CHECK(value_of(sheet_of_record(record, "2026-12-03"), "supply_left_days") == "?");
}

TEST_CASE("who asks follows from the stretch of care, and from what is told today") {
  PersonRecord record;
  CHECK(value_of(sheet_of_record(record, "2026-12-01"), "informant") == "?");
  record.episode = Episode{};
  CHECK(value_of(sheet_of_record(record, "2026-12-01"), "informant") == "self");
  record.episode->kind = EpisodeKind::collateral;
  CHECK(value_of(sheet_of_record(record, "2026-12-01"), "informant") == "relative");
  // Whoever calls once is asked, unless somebody did today.
  record.episode->kind = EpisodeKind::inquiry;
  const auto sheet = sheet_of_record(record, "2026-12-01");
  CHECK(value_of(sheet, "informant") == "?");
  REQUIRE(sheet.find("informant") != nullptr);
  CHECK(sheet.find("informant")->absent == Absent::not_asked);
  CHECK(sheet.find("informant")->source == "episode record");
  auto declined = told("informant", Text{"x"}, "2026-12-01");
  declined.content = Absent::declined;
  record.facts.push_back(declined);
  CHECK(sheet_of_record(record, "2026-12-01").find("informant")->absent == Absent::declined);
  CHECK(sheet_of_record(record, "2026-12-20").find("informant")->absent == Absent::not_asked);
  record.facts.clear();
  record.episode->kind = EpisodeKind::care;
  record.facts.push_back(told("informant", Code{"friend"}, "2026-12-01"));
  CHECK(value_of(sheet_of_record(record, "2026-12-01"), "informant") == "friend");
  CHECK(value_of(sheet_of_record(record, "2026-12-20"), "informant") == "self");
}

TEST_CASE("what the site says holds for whom nothing was told") {
  catalog::SiteSettings site;
  const auto supply = [&](std::vector<Fact> facts) {
    const auto problems = care::add_site_facts(vocabulary(), site, at("2026-12-01"), facts);
    const auto value = value_of(care::make_fact_sheet(vocabulary(), facts, at("2026-12-01")), "local_supply");
    return std::pair(value, problems.size());
  };
  CHECK(supply({}) == std::pair(std::string("?"), std::size_t{0}));
  site.local_supply = {"medetomidine", "xylazine"};
  site.origin["rules.local_supply"] = "leeboard.yaml:3:1";
  CHECK(supply({}) == std::pair(std::string("medetomidine, xylazine"), std::size_t{0}));
  CHECK(supply({told("local_supply", std::vector<Code>{{"nitazene"}}, "2026-11-20")}).first == "nitazene");
  CHECK(supply({told("local_supply", std::vector<Code>{{"nitazene"}}, "2026-01-20")}).first == "medetomidine, xylazine");
  site.local_supply = {"none"};
  CHECK(supply({}).first == "none");
  // A word that nobody knows is named, and is not "none".
  site.local_supply = {"medetomidin"};
  CHECK(supply({}) == std::pair(std::string("?"), std::size_t{1}));
}

TEST_CASE("facts asked for by name are those of the whole derivation") {
  PersonRecord record;
  record.patient.birth_date = at("1990-04-02");
  record.patient.sex_at_birth = "male";
  record.episode = Episode{};
  record.assessments = {phq9("A-1", "2026-11-02", Truth::yes), phq9("A-2", "2026-11-20", Truth::unknown)};
  record.events = {event("V-1", EventKind::dose, "2026-11-30T08:00Z", {{"drug", "buprenorphine"}, {"dose_mg", "8"}}),
                   event("V-2", EventKind::test, "2026-11-29", {{"analyte", "fentanyl"}, {"result", "positive"}})};
  TriggerEvent lapse;
  lapse.id = "V-3";
  lapse.kind = TriggerEventKind::lapse;
  lapse.at = at("2026-11-28");
  record.log = {lapse};
  Trigger trigger;
  trigger.id = "T-1";
  trigger.steps.push_back({"call first", std::nullopt, "S-03", ""});
  record.triggers = {trigger};
  record.facts = {told("cows.total", Range{9, 9}, "2026-11-30")};
  const auto now = at("2026-12-01");
  const auto whole = care::derive_facts(vocabulary(), record, now);
  const auto about = [](const std::vector<Fact>& facts, const std::string& key) {
    std::vector<std::string> out;
    for (const auto& fact : facts) {
      if (fact.key != key) continue;
      const auto* value = std::get_if<FactValue>(&fact.content);
      out.push_back(fact.source + " " + format_stamp(fact.at) + " " + (value ? format_value(*value) : "not known"));
    }
    return out;
  };
  int derived = 0;
  for (const auto& entry : vocabulary().entries()) {
    CAPTURE(entry.key);
    const auto asked = care::derive_facts(vocabulary(), record, now, {entry.key});
    CHECK(about(asked, entry.key) == about(whole, entry.key));
    derived += asked.size() > record.facts.size();
    if (entry.key != "cows.total") CHECK(asked.size() == record.facts.size() + about(asked, entry.key).size());
  }
  CHECK(derived >= 8);
}
