// The smallest set of facts that settles a condition, against trying every set and every answer.
#include "rules/settle.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>

#include "catalog/read_condition.hpp"
#include "catalog/vocabulary.hpp"
#include "io/read_yaml.hpp"
#include "rules/telling_values.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;

namespace {

const catalog::Vocabulary& words() { return testing::built_in().vocabulary(); }

rules::Condition condition(const std::string& yaml) {
  const auto document = io::read_yaml("when: " + yaml + "\n", "test.yaml");
  Diagnostics faults;
  auto out = catalog::read_condition(*document.root().find("when"), words(), faults);
  for (const auto& fault : faults.sorted()) FAIL_CHECK(fault.message);
  REQUIRE(out);
  return std::move(*out);
}

std::string some_condition(std::mt19937& random, int depth) {
  constexpr const char* leaves[] = {"phone",
                                    "injects",
                                    "uses_alone",
                                    "'cows.total >= 8'",
                                    "'cows.total < 5'",
                                    "'stage_of_change = action'",
                                    "'stage_of_change in [action, preparation]'",
                                    "{not: phone}",
                                    "{not: injects}"};
  if (depth == 0 || random() % 4 == 0) return leaves[random() % std::size(leaves)];
  if (random() % 6 == 0) return "{not: " + some_condition(random, depth - 1) + "}";
  std::string out = random() % 2 ? "{all: [" : "{any: [";
  const auto parts = 2 + random() % 3;
  for (unsigned i = 0; i < parts; ++i) out += (i ? ", " : "") + some_condition(random, depth - 1);
  return out + "]}";
}

FactSheet with(const FactSheet& sheet, const std::string& fact, const FactValue& value) {
  auto out = sheet;
  Finding finding;
  finding.value = value;
  finding.observed = sheet.now();
  out.put(fact, std::move(finding));
  return out;
}

/// Every answer to these facts decides the condition.
bool always_decides(const rules::Condition& tested, const FactSheet& sheet, const std::map<std::string, std::vector<const rules::Leaf*>>& leaves,
                    std::vector<std::string> facts) {
  if (facts.empty()) return rules::evaluate(tested, sheet).truth != Truth::unknown;
  const auto fact = facts.back();
  facts.pop_back();
  for (const auto& value : rules::telling_values(leaves.at(fact), *words().find_type(fact), sheet.as_of().day))
    if (!always_decides(tested, with(sheet, fact, value), leaves, facts)) return false;
  return true;
}

}  // namespace

TEST_CASE("the set that settles a condition is sufficient, and none is smaller") {
  std::mt19937 random(11);
  int repeated = 0;
  for (int round = 0; round < 400; ++round) {
    const auto text = some_condition(random, 3);
    CAPTURE(text);
    const auto tested = condition(text);
    std::map<std::string, std::vector<const rules::Leaf*>> leaves;
    rules::collect_leaves(tested, leaves);
    FactSheet sheet(stamp_of(make_date(2026, 12, 1).value()));
    for (const auto& [fact, of_fact] : leaves)
      if (random() % 4 == 0) sheet = with(sheet, fact, rules::telling_values(of_fact, *words().find_type(fact), sheet.as_of().day).front());
    std::vector<std::string> open;
    for (const auto& [fact, of_fact] : leaves)
      if (!sheet.find(fact)) open.push_back(fact);
    const auto found = rules::settling_facts(tested, sheet, words());
    CHECK(always_decides(tested, sheet, leaves, found));
    std::size_t smallest = open.size();
    for (unsigned chosen = 0; chosen < (1U << open.size()); ++chosen) {
      std::vector<std::string> facts;
      for (std::size_t i = 0; i < open.size(); ++i)
        if ((chosen >> i) & 1U) facts.push_back(open[i]);
      if (facts.size() < smallest && always_decides(tested, sheet, leaves, facts)) smallest = facts.size();
    }
    CHECK(found.size() == smallest);
    repeated += found.size() < rules::evaluate(tested, sheet).missing.size();
  }
  // The search has to have had something to leave out, or this proves nothing.
  CHECK(repeated > 5);
}

TEST_CASE("a fact that the others make needless is not asked") {
  const FactSheet nothing(stamp_of(make_date(2026, 12, 1).value()));
  const auto facts = [&](const std::string& yaml) { return rules::settling_facts(condition(yaml), nothing, words()); };
  CHECK(facts("{any: [phone, {all: [{not: phone}, {any: [phone, injects]}, {all: [phone, uses_alone]}]}]}") == std::vector<std::string>{"phone"});
  CHECK(facts("{all: [phone, injects]}") == std::vector<std::string>{"phone", "injects"});
  CHECK(facts("'cows.total >= 8'") == std::vector<std::string>{"cows.total"});
}
