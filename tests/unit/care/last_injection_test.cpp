// The last injection from the doses on record, beside what somebody said.
#include "care/last_injection.hpp"

#include <doctest/doctest.h>

#include "care/derive_facts.hpp"
#include "care/fact_sheet.hpp"
#include "catalog/catalog.hpp"

using namespace leeboard;

namespace {
const catalog::Vocabulary& vocabulary() {
  static catalog::Catalog catalog;
  return catalog.vocabulary();
}

Event dose(const char* id, const char* day, const char* drug, const char* mg) {
  Event event;
  event.id = id;
  event.kind = EventKind::dose;
  event.at = stamp_of(*parse_date(day));
  event.details = {{"drug", drug}, {"dose_mg", mg}};
  return event;
}

Fact said(const char* key, FactValue value, const char* day) {
  Fact fact;
  fact.id = "F-1";
  fact.key = key;
  fact.content = std::move(value);
  fact.at = fact.recorded = stamp_of(*parse_date(day));
  return fact;
}

const Stamp today = stamp_of(*parse_date("2026-12-01"));

std::string shown(const PersonRecord& record, std::string_view part) {
  const auto sheet = care::make_fact_sheet(vocabulary(), care::derive_facts(vocabulary(), record, today), today);
  const auto* value = sheet.value("last_xr_injection." + std::string(part));
  return value != nullptr ? format_value(*value) : "-";
}
}  // namespace

TEST_CASE("a depot that was given says which, when, how much, how often and how long ago") {
  PersonRecord record;
  record.events = {dose("V-1", "2026-10-28", "Sublocade", "300"), dose("V-2", "2026-11-28", "sublocade", "300"),
                   dose("V-3", "2026-11-30", "methadone", "40")};
  CHECK(shown(record, "drug") == "sublocade");
  CHECK(shown(record, "date") == "2026-11-28");
  CHECK(shown(record, "dose_mg") == "300");
  CHECK(shown(record, "days_since") == "3");
  CHECK(shown(record, "prior_count") == "2 to 1000");
  // Withdrawn: the one before.
  record.events.erase(record.events.begin() + 1);
  CHECK(shown(record, "date") == "2026-10-28");
  CHECK(shown(record, "prior_count") == "1 to 1000");
  record.events = {dose("V-1", "2026-11-28", "Brixadi 24 mg weekly", "24")};
  CHECK(shown(record, "drug") == "brixadi_weekly");
  record.events = {dose("V-1", "2026-11-28", "Vivitrol", "380")};
  CHECK(shown(record, "drug") == "naltrexone_xr");
}

TEST_CASE("orders and supplies are no injection, nor is what lies ahead") {
  PersonRecord record;
  record.events = {dose("V-1", "2026-11-28", "sublocade", "300"), dose("V-2", "2026-12-05", "sublocade", "300")};
  record.events.front().kind = EventKind::dispense;
  CHECK(shown(record, "date") == "-");
  record.events.front().kind = EventKind::medication_start;
  CHECK(shown(record, "date") == "-");
}

TEST_CASE("a newer value by hand wins, an older one does not") {
  PersonRecord record;
  record.events = {dose("V-1", "2026-11-01", "sublocade", "300")};
  record.facts = {said("last_xr_injection.date", *parse_date("2026-11-25"), "2026-11-30"),
                  said("last_xr_injection.drug", Code{"brixadi_weekly"}, "2026-11-30")};
  CHECK(shown(record, "date") == "2026-11-25");
  CHECK(shown(record, "drug") == "brixadi_weekly");
  CHECK(shown(record, "dose_mg") == "-");
  record.facts = {said("last_xr_injection.date", *parse_date("2026-10-01"), "2026-10-05")};
  CHECK(shown(record, "date") == "2026-11-01");
  CHECK(shown(record, "dose_mg") == "300");
}
