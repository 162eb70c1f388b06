// Facts documents: groups, stamps, bounds, absence, other names, and everything that can be wrong with them.
#include "catalog/read_facts.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/catalog.hpp"
#include "catalog/fact_json.hpp"
#include "catalog/vocabulary.hpp"
#include "io/read_yaml.hpp"

using namespace leeboard;

namespace {

const catalog::Vocabulary& vocabulary() {
  static catalog::Catalog catalog;
  return catalog.vocabulary();
}

struct Result {
  catalog::FactsRead read;
  std::vector<Diagnostic> faults;

  const Fact* find(std::string_view key) const {
    const auto at = std::ranges::find(read.facts, key, &Fact::key);
    return at == read.facts.end() ? nullptr : &*at;
  }
  std::string shown(std::string_view key) const {
    const auto* fact = find(key);
    return fact ? catalog::format_content(fact->content) : "nothing";
  }
};

Result read(const std::string& yaml, std::string_view as_of = "2026-12-01", bool strict = false) {
  const auto document = io::read_yaml(yaml, "facts.yaml");
  catalog::FactReading how;
  how.as_of = parse_stamp(as_of, nullptr).value();
  how.strict = strict;
  Diagnostics diagnostics;
  Result out;
  out.read = catalog::read_facts(document.root(), vocabulary(), how, diagnostics);
  out.faults = diagnostics.sorted();
  return out;
}

}  // namespace

TEST_CASE("values of every type, grouped and dotted, under other names") {
  const auto r = read(
      "opioid: {class: short, last_dose_hours: 13}\n"
      "cows.total: {low: 9, high: 12}\n"
      "cows: {objective_signs: [yawning], age_hours: 1}\n"
      "phq9.total: 12\n"
      "pregnant: yes\n"
      "hcv: declined\n"
      "benzo_use: none\n"
      "meds: [{drug: Suboxone, dose: 100 mg}, {drug: a herb}]\n"
      "prior_moud: none\n"
      "surgery_date: none\n"
      "vitals: {spo2: 95}\n"
      "patient_goal: sleep\n"
      "x_ward: {a: 1}\n");
  CHECK(r.faults.empty());
  CHECK(r.read.problems.empty());
  CHECK(r.shown("opioid.class") == "\"short\"");
  CHECK(r.shown("opioid.last_use_hours") == "13");
  CHECK(r.shown("cows.total") == "{\"low\":9,\"high\":12}");
  CHECK(r.shown("cows.objective_signs") == "[\"yawning\"]");
  CHECK(r.shown("phq9") == "12");
  CHECK(r.shown("pregnant") == "true");
  CHECK(r.shown("hcv") == "{\"absent\":\"declined\"}");
  CHECK(r.shown("benzo_use") == "\"none\"");
  CHECK(r.shown("prior_moud") == "[]");
  CHECK(r.shown("surgery.date") == "\"none\"");
  CHECK(r.shown("spo2") == "95");
  CHECK(r.shown("meds").find("\"drug\":\"buprenorphine\"") != std::string::npos);
  CHECK(r.shown("meds").find("\"drug\":\"a herb\"") != std::string::npos);
  CHECK(r.read.extensions == std::vector<std::pair<std::string, std::string>>{{"x_ward", "{\"a\":1}"}});
}

TEST_CASE("when a fact was observed") {
  const auto r = read(
      "udt: {fentanyl: negative, date: 2026-11-29}\nqtc_ms: 450\nqtc_age_days: 2\n"
      "cows: {total: 7, age_hours: 5}\nphq9: {value: 3, at: 2026-11-20T10:15-05:00, by: S-03, source: form}\nphone: yes\n");
  CHECK(r.faults.empty());
  CHECK(format_stamp(r.find("udt.fentanyl")->at) == "2026-11-29");
  CHECK(format_stamp(r.find("qtc_ms")->at) == "2026-11-29");
  CHECK(format_stamp(r.find("cows.total")->at) == "2026-12-01T18:59Z");
  CHECK(format_stamp(r.find("phq9")->at) == "2026-11-20T10:15-05:00");
  CHECK(r.find("phq9")->by == "S-03");
  CHECK(format_stamp(r.find("phone")->at) == "2026-12-01");
  // Of a day, ages are counted from its newest timed record.
  CHECK(format_stamp(read("cows: {total: 7, age_hours: 5}\nphq9: {value: 3, at: 2026-12-01T10:00Z}").find("cows.total")->at) == "2026-12-01T05:00Z");
}

TEST_CASE("absence of a whole group") {
  const auto r = read("cows: unknown\nudt: declined\n");
  CHECK(r.faults.empty());
  CHECK(r.shown("cows.total") == "{\"absent\":\"unknown\"}");
  CHECK(r.shown("udt.fentanyl") == "{\"absent\":\"declined\"}");
}

TEST_CASE("what makes a document unreadable") {
  const struct {
    const char* yaml;
    const char* part;
    std::size_t line;
    std::size_t column;
  } faults[] = {
      {"phone: yes\npregnent: yes", "no fact is called `pregnent`", 2, 1},
      {"pregnant: maybe", "must be yes or no", 1, 11},
      {"phq9: many", "must be a number", 1, 7},
      {"qtc_ms: 0.4 s", "must be a number in ms", 1, 9},
      {"qtc_ms: {value: 440, unit: s}", "another unit", 1, 28},
      {"meds: [{drg: x}]", "has no field `drg`", 1, 9},
      {"cows: {totl: 3}", "no fact is called `cows.totl`", 1, 8},
      {"surgery_date: soon", "must be a date", 1, 15},
      {"phq9: {low: 9, high: 3}", "must be a number", 1, 7},
      {"qtc_ms: {value: 440, at: 2026-11-20T10:15}", "must be a date or a time", 1, 26},
      {"[1, 2]", "facts are a map", 1, 1},
  };
  for (const auto& [yaml, part, line, column] : faults) {
    CAPTURE(yaml);
    const auto r = read(yaml);
    REQUIRE(r.faults.size() >= 1);
    CHECK(r.faults.front().message.find(part) != std::string::npos);
    CHECK(r.faults.front().where.line == line);
    CHECK(r.faults.front().where.column == column);
  }
  CHECK(read("pregnent: yes").faults.front().mend.find("pregnant") != std::string::npos);
}

TEST_CASE("what is a problem and no fault, unless reading is strict") {
  const auto r = read("cows: {total: 51}\nbenzo_use: sometimes\nspo2: 40\nhr: 90\nvitals: {hr: 100}\n");
  CHECK(r.faults.empty());
  REQUIRE(r.read.problems.size() == 4);
  CHECK(r.read.problems[0] == FactProblem{"cows.total", "51 is above the maximum of 48"});
  CHECK(r.shown("cows.total") == "{\"absent\":\"unknown\"}");
  CHECK(r.shown("benzo_use") == "{\"absent\":\"unknown\"}");
  CHECK(r.shown("spo2") == "40");
  CHECK(r.shown("hr") == "{\"absent\":\"unknown\"}");
  CHECK(read("cows: {total: 51}", "2026-12-01", true).faults.size() == 1);
  CHECK(read("benzo_use: sometimes", "2026-12-01", true).faults.size() == 1);
  CHECK(read("spo2: 40", "2026-12-01", true).faults.empty());
}

TEST_CASE("values come back from JSON as they went") {
  const auto r = read(
      "opioid: {class: short}\ncows: {total: {low: 9, high: 12}, objective_signs: [yawning]}\nmeds: [{drug: methadone, dose: 5 mg}, {drug: a "
      "herb}]\nsurgery_date: 2026-12-15\nphone: no\nhiv: unknown\nlast_methadone_hours: none\n");
  for (const auto& fact : r.read.facts) {
    CAPTURE(fact.key);
    CHECK(catalog::parse_content(catalog::format_content(fact.content), vocabulary().find_type(fact.key)) == fact.content);
  }
}
