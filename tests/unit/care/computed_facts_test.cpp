// Facts that are worked out from others: unknown in, unknown out, bounds kept, and what a person told.
#include "care/computed_facts.hpp"

#include <doctest/doctest.h>

#include "io/read_yaml.hpp"
#include "rules/parse_leaf.hpp"
#include "rules/resolve_leaf.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;

namespace {
struct Row {
  const char* facts;
  const char* fact;
  const char* value;  ///< as format_value prints it; "?" where it is not known
};

std::string value_of(const FactSheet& sheet, const std::string& fact) {
  const auto* value = sheet.value(fact);
  return value ? format_value(*value) : "?";
}

FactSheet sheet_from(const std::string& facts, std::string_view as_of = "2026-12-01") {
  const auto document = io::read_yaml(facts, "test.yaml");
  return testing::sheet_of({document.root()}, as_of);
}
}  // namespace

TEST_CASE("facts from facts, as a table") {
  const Row rows[] = {
      // Days: the supply that is asked for, and the end of six calendar months.
      {"supply_requested_days: 28", "supply_end", "2026-12-29"},
      {"supply_requested_days: {low: 7, high: 28}", "supply_end", "?"},
      {"first_tele_rx_date: 2026-07-10", "tele_six_months_end", "2027-01-10"},
      {"first_tele_rx_date: 2026-08-31", "tele_six_months_end", "2027-02-28"},
      {"first_tele_rx_date: none", "tele_six_months_end", "?"},
      {"{first_tele_rx_date: 2026-07-10, supply_requested_days: 60}", "supply_past_six_months", "20"},
      {"first_tele_rx_date: 2026-07-10", "supply_past_six_months", "?"},
      // What another fact settles: only where nobody spoke of it, and only beyond the bound as a whole.
      {"age_years: 56", "pregnant", "no"},
      {"age_years: 55", "pregnant", "?"},
      {"age_years: {low: 50, high: 60}", "pregnant", "?"},
      {"age_years: 11", "pregnant", "no"},
      {"{age_years: 56, pregnant: yes}", "pregnant", "yes"},
      {"uterus_removed: yes", "pregnant", "no"},
      {"uterus_removed: no", "pregnant", "?"},
      {"age_years: 57", "postpartum_weeks", "none"},
      {"sex_at_birth: male", "postpartum_weeks", "none"},
      // The last full agonist: of the list, or the main opioid when it is one.
      {"opioids: [{class: short, last_use_hours: 13}, {class: methadone, last_use_hours: 40}]", "full_agonist_last_hours", "13"},
      {"opioids: [{class: buprenorphine, last_use_hours: 2}, {class: fentanyl_analogue, last_use_hours: 9}]", "full_agonist_last_hours", "9"},
      {"opioids: {class: short, last_use_hours: 13}", "full_agonist_last_hours", "13"},
      {"opioid: {class: short, last_use_hours: 13}", "full_agonist_last_hours", "13"},
      {"opioid: {class: buprenorphine, last_use_hours: 13}", "full_agonist_last_hours", "?"},
      {"{opioid: {class: buprenorphine, last_use_hours: 13}, opioids: [{class: short, last_use_hours: 30}]}", "full_agonist_last_hours", "30"},
      {"opioids: none", "full_agonist_last_hours", "none"},
      {"opioids: [{class: buprenorphine, last_use_hours: 5}]", "full_agonist_last_hours", "none"},
      {"opioids: unknown", "full_agonist_last_hours", "?"},
      {"{}", "full_agonist_last_hours", "?"},
      // An entry whose hour is not known leaves only the upper end; one whose class is not known the lower.
      {"opioids: [{class: short, last_use_hours: 3}, {class: long}]", "full_agonist_last_hours", "0 to 3"},
      {"opioids: [{class: long}]", "full_agonist_last_hours", "?"},
      {"opioids: [{class: short, last_use_hours: 30}, {last_use_hours: 6}]", "full_agonist_last_hours", "6 to 30"},
      {"opioid.last_use_hours: 13", "full_agonist_last_hours", "13 to 876000"},
      {"opioids: [{class: short, last_use_hours: {low: 10, high: 14}}]", "full_agonist_last_hours", "10 to 14"},
      // What a person told of the same time stays.
      {"{opioids: [{class: short, last_use_hours: 13}], full_agonist_last_hours: 20}", "full_agonist_last_hours", "20"},
      {"{opioids: [{class: short, last_use_hours: 13}], full_agonist_last_hours: {value: 20, at: 2026-11-30}}", "full_agonist_last_hours", "13"},
      {"{opioids: [{class: short, last_use_hours: 13}], full_agonist_last_hours: declined}", "full_agonist_last_hours", "13"},
      // The last overdose: its day and the hours since it, whichever was told, and that there was one.
      {"overdose: {hours_since: 4}", "overdose.last_date", "2026-12-01"},
      {"overdose: {hours_since: 30}", "overdose.last_date", "2026-11-30"},
      {"overdose: {hours_since: 4}", "overdose.count", "1 to 200"},
      {"overdose: {hours_since: none}", "overdose.last_date", "?"},
      {"overdose: {hours_since: unknown}", "overdose.count", "?"},
      {"overdose: {last_date: 2026-09-20}", "overdose.hours_since", "1704 to 1752"},
      {"overdose: {last_date: 2026-12-01}", "overdose.hours_since", "0 to 24"},
      {"overdose: {last_date: 2026-09-20, hours_since: 3, count: 4}", "overdose.hours_since", "3"},
      {"overdose: {last_date: 2026-09-20, hours_since: 3, count: 4}", "overdose.count", "4"},
      // Of two overdoses the newer is the last, whichever way it was told.
      {"overdose: {last_date: 2026-09-20, hours_since: 3}", "overdose.last_date", "2026-12-01"},
      {"overdose: {last_date: 2026-12-01, hours_since: 900}", "overdose.hours_since", "0 to 24"},
      {"overdose: {last_date: 2026-11-30, hours_since: 3}", "overdose.last_date", "2026-11-30"},
      {"overdose: {last_date: 2026-12-09, hours_since: 3}", "overdose.count", "1 to 200"},
      {"overdose: {last_date: 2026-09-20}", "overdose.count", "1 to 200"},
      {"overdose: {last_date: 2026-12-09}", "overdose.count", "?"},
      {"overdose: {last_date: none}", "overdose.hours_since", "?"},
      // Whether a full agonist goes on.
      {"opioids: [{class: short, goes_on: yes}]", "full_agonist_goes_on", "yes"},
      {"opioids: [{class: short, goes_on: no}, {class: buprenorphine, goes_on: yes}]", "full_agonist_goes_on", "no"},
      {"opioids: [{class: short, goes_on: no}, {class: long}]", "full_agonist_goes_on", "?"},
      {"opioids: [{class: short, goes_on: yes}, {class: long}]", "full_agonist_goes_on", "yes"},
      {"opioids: none", "full_agonist_goes_on", "no"},
      {"{}", "full_agonist_goes_on", "?"},
      // How far the score rose, only from a score after the dose.
      {"{cows: {total: 20}, bup_given: {mg: 4, hours: 1.2, cows_before: 12}}", "cows_rise", "8"},
      {"{cows: {total: {low: 18, high: 20}}, bup_given: {mg: 4, hours: 1.2, cows_before: 12}}", "cows_rise", "6 to 8"},
      {"{cows: {total: 20}, bup_given: {mg: 4, hours: 1.2}}", "cows_rise", "?"},
      {"{cows: {total: 20}, bup_given: {mg: 4, cows_before: 12}}", "cows_rise", "?"},
      {"{cows: {total: 12, age_hours: 1.5}, bup_given: {mg: 4, hours: 1, cows_before: 12}}", "cows_rise", "?"},
      {"cows: {total: 20}", "cows_rise", "?"},
      // Of several doses the last.
      {"{cows: {total: 20}, bup_given: [{mg: 2, hours: 3, cows_before: 9}, {mg: 4, hours: 1, cows_before: 12}]}", "cows_rise", "8"},
      {"{cows: {total: 20}, bup_given: [{mg: 2, cows_before: 9}, {mg: 4, hours: 1, cows_before: 12}]}", "cows_rise", "?"},
      // Saturation against the usual one.
      {"{spo2: 89, spo2_baseline: 93}", "spo2_below_baseline", "4"},
      {"{spo2: {low: 88, high: 90}, spo2_baseline: 93}", "spo2_below_baseline", "3 to 5"},
      {"spo2: 89", "spo2_below_baseline", "?"},
      {"{spo2: 89, spo2_baseline: unknown}", "spo2_below_baseline", "?"},
      // Names in the list of medicines that nobody here knows.
      {"meds: [{drug: sertraline}, {drug: Zzyzxol}]", "meds_unrecognised", "Zzyzxol"},
      {"meds: [{drug: sertraline}]", "meds_unrecognised", "none"},
      {"meds: none", "meds_unrecognised", "none"},
      {"meds: {value: [{drug: sertraline}], at: 2026-01-01}", "meds_unrecognised", "?"},
      {"meds: {value: [{drug: Zzyzxol}], at: 2026-01-01}", "meds_unrecognised", "Zzyzxol, unresolved"},
      {"meds: unknown", "meds_unrecognised", "?"},
      {"{}", "meds_unrecognised", "?"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.facts);
    CAPTURE(row.fact);
    CHECK(value_of(sheet_from(row.facts), row.fact) == row.value);
  }
}

TEST_CASE("what is worked out says what it rests on, and is as old as the oldest of it") {
  const auto sheet =
      sheet_from("{spo2: {value: 89, at: 2026-12-01T09:00Z}, spo2_baseline: {value: 93, at: 2026-11-01, source: old chart}}", "2026-12-01T09:30Z");
  const auto* found = sheet.find("spo2_below_baseline");
  REQUIRE(found);
  CHECK(found->source == "computed: old chart, entered");
  CHECK(found->observed->day == *parse_date("2026-11-01"));
}

TEST_CASE("hours of an entry grow from the time of the entry, else from that of the list") {
  const auto sheet = sheet_from(
      "opioids: {value: [{class: short, last_use_hours: 3}, {class: long, last_use_hours: 5, at: 2026-12-01T06:00Z}], at: 2026-12-01T08:00Z}",
      "2026-12-01T10:00Z");
  const auto& list = std::get<std::vector<FactRecord>>(*sheet.value("opioids"));
  CHECK(format_field(*list.at(0).find("last_use_hours")) == "5");
  CHECK(format_field(*list.at(1).find("last_use_hours")) == "9");
  CHECK(value_of(sheet, "full_agonist_last_hours") == "5");
}

TEST_CASE("every computed fact names facts and fields that there are, and tests that can be made") {
  const auto& vocabulary = testing::built_in().vocabulary();
  for (const auto* entry : vocabulary.filled_entries()) {
    if (!entry->derived || !entry->derived->compute) continue;
    CAPTURE(entry->key);
    const auto& computed = *entry->derived->compute;
    for (const auto& name : computed.of) {
      CHECK(vocabulary.find_type(name));
      const auto* whole = vocabulary.find(name);
      const auto prefix = whole && whole->type.kind == ValueKind::records ? name : name.substr(0, name.rfind('.'));
      for (const auto& test : computed.where) {
        auto parsed = std::get<rules::LeafText>(rules::parse_leaf(test));
        parsed.key.text = prefix + "." + parsed.key.text;
        CHECK(std::holds_alternative<rules::Leaf>(rules::resolve_leaf(parsed, vocabulary, test)));
      }
    }
    if (!computed.after.empty()) CHECK(vocabulary.find_type(computed.after));
  }
}
