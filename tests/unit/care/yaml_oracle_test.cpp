// Every instrument, also those that a later release adds, against scores taken straight from its YAML by trying all completions.
#include <doctest/doctest.h>

#include <random>

#include "care/prove_instrument.hpp"
#include "care/score.hpp"
#include "catalog/definitions.hpp"
#include "catalog/instrument.hpp"
#include "unit/care/yaml_oracle.hpp"

using namespace leeboard;
using leeboard::testing::YamlForm;
using leeboard::testing::YamlOracle;

namespace {
constexpr std::size_t most_completions = 60;

YamlForm random_form(const YamlOracle& oracle, const std::string& sex, std::mt19937& random) {
  YamlForm form;
  const bool low = random() % 3 == 0;
  std::size_t completions = 1;
  for (std::size_t i = 0; i < oracle.items().size(); ++i) {
    const auto& item = oracle.items()[i];
    if (item.words.empty() || oracle.closes(form, sex, i)) continue;
    if (random() % 8 == 0 && completions * item.words.size() <= most_completions) {
      completions *= item.words.size();
      continue;  // open
    }
    form[item.id] = low && random() % 4 != 0 ? 0 : random() % item.words.size();
  }
  return form;
}

void compare(const YamlOracle& oracle, const Score& score, const leeboard::testing::YamlResult& found) {
  for (const auto& [name, values] : found.scales) {
    if (!oracle.shown(name)) continue;
    CAPTURE(name);
    const auto* scale = score.scale(name);
    REQUIRE(scale != nullptr);
    CHECK(scale->low == doctest::Approx(*values.begin()));
    CHECK(scale->high == doctest::Approx(*values.rbegin()));
    CHECK(scale->value.has_value() == (values.size() == 1));
    CHECK(scale->bands == oracle.bands(name, values));
  }
  for (const auto& flag : score.flags) {
    const auto states = found.flags.find(flag.id);
    if (states == found.flags.end()) continue;  // of a calendar
    CAPTURE(flag.id);
    CHECK(flag.state == (states->second.size() == 2 ? Truth::unknown : truth_of(*states->second.begin())));
  }
}
}  // namespace

TEST_CASE("every instrument scores as its YAML says, whoever reads it" * doctest::test_suite("long")) {
  const catalog::Definitions definitions;
  for (const auto& id : catalog::instrument_ids(definitions)) {
    CAPTURE(id);
    const auto instrument = catalog::load_instrument(definitions, id);
    const care::Scorer scorer(instrument);
    const YamlOracle oracle(definitions.required("instruments", id, "instrument").root());
    std::mt19937 random(20261122);
    int compared = 0;
    for (int round = 0; round < 40; ++round) {
      CAPTURE(round);
      const std::string sex = std::vector<std::string>{"male", "female", "unknown"}[random() % 3];
      const auto form = random_form(oracle, sex, random);
      const auto found = oracle.score(form, sex);
      Answers answers;
      answers.sex_at_birth = sex;
      for (const auto& item : oracle.items()) {
        const auto chosen = form.find(item.id);
        if (chosen != form.end()) answers.answers.push_back({item.id, item.words[chosen->second]});
        else if (!item.words.empty()) answers.answers.push_back({item.id, Absent::unknown});
      }
      const auto result = care::score_answers(instrument, scorer, answers);
      if (!found.lawful || !found.whole) continue;  // a contradiction over open answers may be one that cannot be named
      for (const auto& problem : result.problems) FAIL_CHECK(problem.message);
      if (!result.problems.empty()) continue;
      compare(oracle, result.score, found);
      ++compared;
    }
    CHECK(compared >= 8);
  }
}

TEST_CASE("every instrument passes its own proof" * doctest::test_suite("long")) {
  const catalog::Definitions definitions;
  for (const auto& id : catalog::instrument_ids(definitions)) {
    Diagnostics faults;
    const auto proof = care::prove_instrument(catalog::load_instrument(definitions, id), faults);
    for (const auto& fault : faults.sorted()) FAIL_CHECK(format_where(fault.where), ": ", fault.message);
    CHECK(proof.examples >= 1);
    CHECK(proof.forms >= 30);
  }
}
