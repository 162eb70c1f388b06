// `fact is unknown`: what it says of a sheet, where it may stand, and that no search blames it wrongly.
#include <doctest/doctest.h>

#include "catalog/read_condition.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/vocabulary.hpp"
#include "io/read_yaml.hpp"
#include "rules/evaluate.hpp"
#include "rules/reach.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;

namespace {
const catalog::Vocabulary& vocabulary() { return testing::built_in().vocabulary(); }

rules::Condition condition(const std::string& yaml) {
  const auto document = io::read_yaml("when: " + yaml + "\n", "test.yaml");
  Diagnostics faults;
  auto out = catalog::read_condition(*document.root().find("when"), vocabulary(), faults, catalog::UnknownTests::allowed);
  for (const auto& fault : faults.sorted()) FAIL_CHECK(fault.message);
  REQUIRE(out);
  return std::move(*out);
}

Truth truth(const std::string& when, const std::string& facts, const rules::MaxAges& max_ages = {}) {
  const auto document = io::read_yaml(facts, "facts.yaml");
  const auto evaluation = rules::evaluate(condition(when), testing::sheet_of({document.root()}), max_ages);
  CHECK(evaluation.missing.empty() == (evaluation.truth != Truth::unknown));
  return evaluation.truth;
}

std::string faults_of_rule(const std::string& verdict, const std::string& when) {
  const auto document = io::read_yaml("rules:\n  - {id: a-rule, verdict: " + verdict +
                                          (verdict == "escalate" ? ", level: E, act: [a]" : ", options: [buprenorphine], alternatives: [methadone]") +
                                          ", mitigation: m, reason: r, cites: [G-NTX-04], when: \"" + when + "\"}\n",
                                      "rules.yaml");
  Diagnostics faults;
  (void)catalog::read_safety_rules(document.root(), vocabulary(), {"buprenorphine", "methadone"}, faults);
  return faults.empty() ? std::string() : faults.sorted().front().message;
}
}  // namespace

TEST_CASE("a fact is unknown when it was not told, was declined, or is stale") {
  CHECK(truth("resp_rate is unknown", "{}") == Truth::yes);
  CHECK(truth("resp_rate is unknown", "resp_rate: declined") == Truth::yes);
  CHECK(truth("resp_rate is unknown", "resp_rate: {value: 12, at: 2026-11-20}") == Truth::yes);
  CHECK(truth("resp_rate is unknown", "resp_rate: 12") == Truth::no);
  CHECK(truth("phq9 is unknown", "phq9: {value: 12, at: 2026-11-20}") == Truth::no);
  CHECK(truth("phq9 is unknown", "phq9: {value: 12, at: 2026-11-20}", {{"phq9", Duration{7 * 1440}}}) == Truth::yes);
  CHECK(truth("{not: 'resp_rate is unknown'}", "resp_rate: 12") == Truth::yes);
  // Of every kind; of the closed world silence says no.
  CHECK(truth("patient_goal is unknown", "patient_goal: sleep") == Truth::no);
  CHECK(truth("meds is unknown", "meds: none") == Truth::no);
  CHECK(truth("meds is unknown", "{}") == Truth::yes);
  CHECK(truth("proposed is unknown", "{}") == Truth::no);
  // Of a field: one entry that does not say is enough.
  CHECK(truth("opioids.last_use_hours is unknown", "opioids: [{class: short, last_use_hours: 3}]") == Truth::no);
  CHECK(truth("opioids.last_use_hours is unknown", "opioids: [{class: short, last_use_hours: 3}, {class: long}]") == Truth::yes);
  CHECK(truth("opioids.last_use_hours is unknown", "opioids: [{class: short, last_use_hours: unknown}]") == Truth::yes);
  CHECK(truth("opioids.last_use_hours is unknown", "opioids: none") == Truth::no);
}

TEST_CASE("a field of a list is tested of any entry") {
  CHECK(truth("opioids.class = methadone", "opioids: [{class: short}, {class: methadone}]") == Truth::yes);
  CHECK(truth("opioids.last_use_hours < 24", "opioids: [{last_use_hours: 30}, {last_use_hours: 3}]") == Truth::yes);
  CHECK(truth("opioids.last_use_hours < 24", "opioids: [{last_use_hours: 30}, {class: short}]") == Truth::unknown);
  CHECK(truth("bup_given.mg >= 8", "bup_given: {mg: 8, hours: 1}") == Truth::yes);
  CHECK(truth("infant.limp", "infant: {limp: no}") == Truth::no);
}

TEST_CASE("it joins other comparisons, and a search that knows more does not blame it") {
  const auto low = condition("{all: ['resp_rate < 10', {any: ['opioid.last_use_hours < 24', 'opioid.last_use_hours is unknown']}]}");
  CHECK(rules::can_hold({{&low, true}}, vocabulary()));
  const auto known = condition("{all: ['sedation = none', {not: 'resp_rate is unknown'}]}");
  CHECK(rules::can_hold({{&known, true}}, vocabulary()));
  const auto never = condition("{all: ['resp_rate is unknown', 'resp_rate < 10']}");
  CHECK_FALSE(rules::can_hold({{&never, true}}, vocabulary()));
}

TEST_CASE("it stands in rules that escalate and nowhere where a dose could be allowed by it") {
  CHECK(faults_of_rule("escalate", "sedation is unknown").empty());
  for (const auto* verdict : {"block", "warn", "ask", "info"})
    CHECK(faults_of_rule(verdict, "sedation is unknown").find("may stand only in states and in rules that escalate") != std::string::npos);
  CHECK(faults_of_rule("escalate", "no_such_fact is unknown").find("no fact is called") != std::string::npos);
}
