// Bounds, bands and flags against brute force over every completion, computed by other means than the scorer's.
#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <random>
#include <set>

#include "care/score.hpp"
#include "catalog/definitions.hpp"
#include "catalog/instrument.hpp"
#include "catalog/read_instrument.hpp"
#include "io/read_yaml.hpp"

using namespace leeboard;

namespace {
using Form = std::map<std::string, double>;  // points by item

// What the paper forms say, in plain code: the oracle knows nothing of checks, programs or tables.
struct Oracle {
  std::vector<std::string> scored;
  std::function<bool(const Form&)> lawful = [](const Form&) { return true; };
  std::map<std::string, std::function<double(const Form&)>> scales;
  std::map<std::string, std::function<bool(const Form&)>> flags;
};

double sum(const Form& form, const std::vector<std::string>& items) {
  double total = 0;
  for (const auto& item : items) total += form.at(item);
  return total;
}

std::vector<std::string> numbered(int count) {
  std::vector<std::string> ids;
  for (int i = 1; i <= count; ++i) ids.push_back(std::to_string(i));
  return ids;
}

Oracle oracle_of(const std::string& id, catalog::Sex sex) {
  Oracle oracle;
  const auto add_total = [&] { oracle.scales["total"] = [items = oracle.scored](const Form& f) { return sum(f, items); }; };
  if (id == "cows") {
    oracle.scored = {"pulse", "sweating", "restlessness", "pupils", "aches", "nose_eyes", "gi", "tremor", "yawning", "anxiety", "gooseflesh"};
    add_total();
  } else if (id == "phq9") {
    oracle.scored = numbered(9);
    add_total();
    oracle.scales["syndrome"] = [](const Form& f) {
      int symptoms = 0;
      for (int i = 1; i <= 9; ++i) symptoms += f.at(std::to_string(i)) >= (i == 9 ? 1 : 2);
      const bool core = f.at("1") >= 2 || f.at("2") >= 2;
      return !core ? 0.0 : symptoms >= 5 ? 2.0 : symptoms >= 2 ? 1.0 : 0.0;
    };
    oracle.flags["suicide_item9"] = [](const Form& f) { return f.at("9") > 0; };
    oracle.flags["screen_positive"] = [](const Form& f) { return sum(f, numbered(9)) >= 10; };
  } else if (id == "gad7") {
    oracle.scored = numbered(7);
    add_total();
    oracle.flags["screen_positive"] = [](const Form& f) { return sum(f, numbered(7)) >= 10; };
  } else if (id == "dast10") {
    oracle.scored = numbered(10);
    add_total();
    oracle.flags["positive_ge3"] = [](const Form& f) { return sum(f, numbered(10)) >= 3; };
  } else if (id == "audit_c") {
    oracle.scored = numbered(3);
    add_total();
    const double cut = sex == catalog::Sex::male ? 4 : 3;
    oracle.flags["screen_positive"] = [cut](const Form& f) { return sum(f, numbered(3)) >= cut; };
    oracle.flags["all_points_from_q1"] = [cut](const Form& f) { return f.at("1") >= cut && f.at("2") + f.at("3") == 0; };
  } else if (id == "bam") {
    oracle.scored = {"b01", "b02", "b03", "b04", "b05", "b06", "b08", "b09", "b10", "b11", "b12", "b13", "b14", "b15", "b16", "b17"};
    oracle.lawful = [](const Form& f) { return f.at("b05") <= f.at("b04"); };
    oracle.scales["use"] = [](const Form& f) { return sum(f, {"b04", "b05", "b06"}); };
    oracle.scales["risk"] = [](const Form& f) { return sum(f, {"b01", "b02", "b03", "b08", "b11", "b15"}); };
    oracle.scales["protective"] = [](const Form& f) { return sum(f, {"b09", "b10", "b12", "b13", "b14", "b16"}); };
    oracle.flags["use_ge_1"] = [](const Form& f) { return sum(f, {"b04", "b05", "b06"}) >= 1; };
    oracle.flags["risk_ge_12"] = [](const Form& f) { return sum(f, {"b01", "b02", "b03", "b08", "b11", "b15"}) >= 12; };
    oracle.flags["protective_le_12"] = [](const Form& f) { return sum(f, {"b09", "b10", "b12", "b13", "b14", "b16"}) <= 12; };
  }
  return oracle;
}

struct Found {
  std::map<std::string, std::set<double>> values;
  std::map<std::string, std::set<bool>> flags;
};

void complete(const catalog::Instrument& instrument, const Oracle& oracle, const std::vector<std::string>& open, std::size_t at, Form& form,
              Found& found) {
  if (at == open.size()) {
    if (!oracle.lawful(form)) return;
    for (const auto& [name, value] : oracle.scales) found.values[name].insert(value(form));
    for (const auto& [name, holds] : oracle.flags) found.flags[name].insert(holds(form));
    return;
  }
  for (const auto& option : instrument.items[*instrument.find_item(open[at])].options) {
    form[open[at]] = option.points;
    complete(instrument, oracle, open, at + 1, form, found);
  }
  form.erase(open[at]);
}

void compare(const catalog::Instrument& instrument, const Score& score, const Found& found) {
  for (const auto& [name, values] : found.values) {
    CAPTURE(name);
    const auto* scale = score.scale(name);
    REQUIRE(scale != nullptr);
    CHECK(scale->low == *values.begin());
    CHECK(scale->high == *values.rbegin());
    CHECK(scale->value.has_value() == (values.size() == 1));
    std::vector<std::string> bands;
    for (const auto& band : instrument.scale(name)->bands)
      for (const double value : values)
        if (value >= band.low && value <= band.high) {
          bands.push_back(band.id);
          break;
        }
    CHECK(scale->bands == bands);
    CHECK(scale->band.has_value() == (bands.size() == 1));
  }
  for (const auto& flag : score.flags) {
    CAPTURE(flag.id);
    const auto& states = found.flags.at(flag.id);
    CHECK(flag.state == (states.size() == 2 ? Truth::unknown : truth_of(*states.begin())));
  }
}
}  // namespace

TEST_CASE("bounds, bands and flags equal brute force over every lawful completion") {
  const catalog::Definitions definitions;
  std::mt19937 random(20261201);
  for (const std::string id : {"cows", "phq9", "gad7", "dast10", "audit_c", "bam"}) {
    const auto instrument = catalog::load_instrument(definitions, id);
    const care::Scorer scorer(instrument);
    int compared = 0;
    for (int round = 0; round < 150; ++round) {
      const auto sex = static_cast<catalog::Sex>(random() % 3);
      const auto oracle = oracle_of(id, sex);
      Form form;
      std::vector<std::string> open;
      const std::size_t most_open = random() % 6;
      for (const auto& item : oracle.scored) {
        const auto& options = instrument.items[*instrument.find_item(item)].options;
        if (open.size() < most_open && random() % 3 == 0) open.push_back(item);
        else form[item] = options[random() % options.size()].points;
      }
      std::vector<Answer> answers;
      for (const auto& [item, points] : form) answers.push_back({item, points});
      std::vector<catalog::AnswerProblem> problems;
      const auto filled = catalog::fill_form(instrument, answers, sex, false, true, problems);
      REQUIRE(problems.empty());
      Found found;
      complete(instrument, oracle, open, 0, form, found);
      CAPTURE(id);
      CAPTURE(round);
      if (found.values.empty()) {
        CHECK_FALSE(scorer.lawful(filled));
        continue;
      }
      if (!scorer.lawful(filled)) continue;
      compare(instrument, scorer.score(filled), found);
      ++compared;
    }
    CHECK(compared > 50);
  }
}

TEST_CASE("a filled-in answer never widens the bounds and never turns a settled flag") {
  const catalog::Definitions definitions;
  std::mt19937 random(7);
  for (const std::string id : {"cows", "phq9", "bam", "audit_c"}) {
    const auto instrument = catalog::load_instrument(definitions, id);
    const care::Scorer scorer(instrument);
    for (int round = 0; round < 60; ++round) {
      catalog::FilledForm form;
      form.codes.assign(instrument.items.size(), catalog::FilledForm::not_asked);
      auto before = scorer.score(form);
      for (std::size_t item = 0; item < instrument.items.size(); ++item) {
        const auto count = instrument.items[item].options.size();
        if (count == 0) continue;
        form.codes[item] = static_cast<std::int16_t>(random() % count);
        if (!scorer.lawful(form)) form.codes[item] = 0;
        const auto after = scorer.score(form);
        for (std::size_t i = 0; i < after.scales.size(); ++i) {
          CHECK(after.scales[i].low >= before.scales[i].low);
          CHECK(after.scales[i].high <= before.scales[i].high);
        }
        for (std::size_t i = 0; i < after.flags.size(); ++i)
          if (before.flags[i].state != Truth::unknown) CHECK(after.flags[i].state == before.flags[i].state);
        before = after;
      }
      for (const auto& flag : before.flags) CHECK(flag.state != Truth::unknown);
      for (const auto& scale : before.scales) CHECK(scale.value.has_value());
    }
  }
}

namespace {
constexpr std::string_view gated = R"(schema: leeboard.instrument/1
id: gated
version: "1"
title: gates, exclusions, means and levels
rater: clinician
recall: now
rights: {wording: W3, ship: labels, notice: "invented for a test"}
citation: ["none"]
status: {items: H}
options: {yn: [{id: "yes", points: 1, label: "yes"}, {id: "no", points: 0, label: "no"}]}
items:
  - {id: q1, label: a, options: yn}
  - {id: q2, label: b, options: yn}
  - {id: q3, label: c, options: yn, ask_if: "q2 = yes"}
  - {id: q4, label: d, options: yn, ask_if: "q2 = yes"}
  - {id: q5, label: e, options: yn}
  - {id: q5r, label: f, options: yn, ask_if: "q5 = yes"}
  - {id: x, label: g, options: yn, exclude_if: "only = yes"}
  - {id: only, label: h, options: yn, scored: no}
  - {id: m1, label: i, options: {range: {low: 0, high: 10}}}
  - {id: m2, label: j, options: {range: {low: 0, high: 10}}}
  - {id: m3, label: k, options: {range: {low: 0, high: 10}}}
scales:
  risk:
    method: levels
    levels:
      - {value: 3, when: {any: ["q4 = yes", "q5r = yes"]}}
      - {value: 2, when: {any: ["q3 = yes", "q5 = yes"]}}
      - {value: 1, when: {any: ["q1 = yes", "q2 = yes"]}}
      - {value: 0}
    bands: [{low: 0, high: 0, id: none}, {low: 1, high: 1, id: low}, {low: 2, high: 2, id: moderate}, {low: 3, high: 3, id: high}]
  met: {method: count, items: [q1, x], bands: []}
  worst: {method: max, items: [m1, m2], bands: []}
  pain: {method: mean, items: [m1, m2, m3], decimals: 1, bands: []}
flags:
  - {id: high_risk, when: "risk = high", severity: safety, text: act}
missing: {rule: none, source: test}
examples: []
)";
}  // namespace

TEST_CASE("gates, exclusions, counts, means, highest values and levels are declared, not programmed") {
  const auto document = io::read_yaml(gated, "gated.yaml");
  Diagnostics diagnostics;
  const auto instrument = catalog::read_instrument(document.root(), "sha256:0", diagnostics);
  for (const auto& each : diagnostics.sorted()) MESSAGE(each.message);
  REQUIRE(instrument);
  const care::Scorer scorer(*instrument);
  const auto score = [&](std::vector<Answer> answers) {
    Answers all;
    all.answers = std::move(answers);
    return care::score_answers(*instrument, scorer, all);
  };
  const std::string yes = "yes", no = "no";
  SUBCASE("a closed gate counts 0 and leaves the form whole") {
    const auto result = score({{"q1", yes}, {"q2", no}, {"q5", no}, {"x", no}, {"m1", 8.0}, {"m2", 7.0}, {"m3", 6.0}}).score;
    CHECK(result.complete);
    CHECK(result.skipped == std::vector<std::string>{"q3", "q4", "q5r"});
    CHECK(result.scale("risk")->band == "low");
    CHECK(result.scale("pain")->value == 7);
    CHECK(result.scale("worst")->value == 8);
    CHECK(result.flags[0].state == Truth::no);
    CHECK(result.answered + 3 == result.scored_items);
  }
  SUBCASE("an open gate with an unknown answer leaves every level that is possible") {
    const auto result = score({{"q1", no}, {"q2", yes}, {"q3", no}, {"q5", no}}).score;
    CHECK(result.scale("risk")->bands == std::vector<std::string>{"low", "high"});
    CHECK(result.flags[0].state == Truth::unknown);
  }
  SUBCASE("an unknown gate leaves what lies behind it open") {
    const auto result = score({{"q1", no}, {"q2", no}}).score;
    CHECK(result.scale("risk")->bands == std::vector<std::string>{"none", "moderate", "high"});
  }
  SUBCASE("an answer behind a closed gate contradicts it") {
    const auto result = score({{"q2", no}, {"q4", yes}});
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].items == std::vector<std::string>{"q2", "q4"});
  }
  SUBCASE("an exclusion takes a criterion out of the count, also when it is known later") {
    CHECK(score({{"q1", yes}, {"x", yes}, {"only", yes}}).score.scale("met")->value == 1);
    CHECK(score({{"q1", yes}, {"x", yes}, {"only", no}}).score.scale("met")->value == 2);
    CHECK(score({{"q1", yes}, {"x", yes}}).score.scale("met")->low == 1);
    CHECK(score({{"q1", yes}, {"x", yes}}).score.scale("met")->high == 2);
  }
  SUBCASE("a mean within bounds") {
    const auto result = score({{"m1", 8.0}, {"m2", 7.0}}).score;
    CHECK(result.scale("pain")->low == 5);
    CHECK(result.scale("pain")->high == 8.3);
  }
}
