// Every worked example of every instrument, and what a faulty form is refused for.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/error.hpp"
#include "care/score.hpp"
#include "catalog/definitions.hpp"
#include "catalog/instrument.hpp"

using namespace leeboard;

namespace {
std::string kind_name(catalog::AnswerProblem::Kind kind) {
  using Kind = catalog::AnswerProblem::Kind;
  switch (kind) {
    case Kind::illegal: return "invalid_option";
    case Kind::inconsistent: return "inconsistent";
    case Kind::disagreement: return "disagreement";
    case Kind::unknown_key: return "unknown_item";
    case Kind::repeated: return "repeated";
    case Kind::ambiguous: return "ambiguous";
  }
  return "";
}

void check_scales(const Score& score, const catalog::InstrumentExample& example) {
  for (const auto& expected : example.scales) {
    CAPTURE(expected.scale);
    const auto* scale = score.scale(expected.scale);
    REQUIRE(scale != nullptr);
    CHECK(scale->asked != expected.left_out);
    if (expected.prorated) CHECK(scale->prorated == expected.prorated);
    if (expected.value) {
      CHECK(scale->value == expected.value);
      CHECK(scale->low == *expected.value);
      CHECK(scale->high == *expected.value);
    }
    if (expected.low) CHECK(scale->low == *expected.low);
    if (expected.high) CHECK(scale->high == *expected.high);
    if (expected.band) CHECK(scale->band == expected.band);
    if (expected.bands) CHECK(scale->bands == *expected.bands);
  }
}

void check_example(const catalog::Instrument& instrument, const care::Scorer& scorer, const catalog::InstrumentExample& example) {
  Answers answers;
  answers.instrument = instrument.id;
  answers.sex_at_birth = example.sex;
  answers.answers = example.answers;
  answers.form_numbers = example.form_numbers;
  const auto result = care::score_answers(instrument, scorer, answers);
  if (!example.error.empty()) {
    REQUIRE(result.problems.size() == 1);
    CHECK(kind_name(result.problems[0].kind) == example.error);
    CHECK(result.problems[0].items == example.error_items);
    return;
  }
  REQUIRE(result.problems.empty());
  check_scales(result.score, example);
  if (example.complete) CHECK(result.score.complete == *example.complete);
  if (example.missing) CHECK(result.score.missing == *example.missing);
  if (example.skipped) CHECK(result.score.skipped == *example.skipped);
  if (example.flags) {
    std::vector<std::string> yes;
    for (const auto& flag : result.score.flags)
      if (flag.state == Truth::yes) yes.push_back(flag.id);
    auto expected = *example.flags;
    std::ranges::sort(yes);
    std::ranges::sort(expected);
    CHECK(yes == expected);
  }
  CHECK(result.score.answered + static_cast<int>(result.score.missing.size() + result.score.skipped.size()) == result.score.scored_items);
  if (!example.points.empty()) {
    std::vector<catalog::AnswerProblem> problems;
    const auto form = catalog::fill_form(instrument, example.answers, catalog::Sex::unknown, false, true, problems);
    for (const auto& [item, points] : example.points) {
      const auto place = instrument.find_item(item);
      REQUIRE(place);
      REQUIRE(form.codes[*place] >= 0);
      CHECK(instrument.items[*place].options[static_cast<std::size_t>(form.codes[*place])].points == points);
    }
  }
}
}  // namespace

TEST_CASE("every worked example of every instrument comes out as its definition says") {
  const catalog::Definitions definitions;
  const auto ids = catalog::instrument_ids(definitions);
  CHECK(ids.size() >= 6);
  for (const auto& id : ids) {
    CAPTURE(id);
    const auto instrument = catalog::load_instrument(definitions, id);
    const care::Scorer scorer(instrument);
    CHECK(instrument.examples.size() >= 8);
    for (const auto& example : instrument.examples) {
      CAPTURE(example.id);
      if (example.band_set.empty()) check_example(instrument, scorer, example);
      else check_example(instrument, care::Scorer(instrument, example.band_set), example);
    }
  }
}

TEST_CASE("a withdrawal score cannot pass 48, and no item takes a value that the form lacks") {
  const catalog::Definitions definitions;
  const auto cows = catalog::load_instrument(definitions, "cows");
  const care::Scorer scorer(cows);
  double most = 0;
  for (const auto& item : cows.items) most += item.max_points();
  CHECK(most == 48);
  for (const auto& item : cows.items)
    for (int points = -1; points <= 60; ++points) {
      Answers answers;
      answers.answers = {{item.id, static_cast<double>(points)}};
      const auto result = care::score_answers(cows, scorer, answers);
      CHECK(result.problems.empty() == item.has_points(points));
      if (!result.problems.empty()) CHECK(result.problems[0].mend.starts_with("legal answers: 0, "));
    }
}

TEST_CASE("a reported total gives bands and what follows from it, and nothing about items") {
  const catalog::Definitions definitions;
  const auto phq9 = catalog::load_instrument(definitions, "phq9");
  const care::Scorer scorer(phq9);
  Answers answers;
  answers.basis = AnswerBasis::reported_total;
  answers.scales = {{"total", {14, 14}}};
  const auto result = care::score_answers(phq9, scorer, answers);
  REQUIRE(result.problems.empty());
  CHECK(result.score.scale("total")->value == 14);
  CHECK(result.score.scale("total")->band == "moderate");
  CHECK(result.score.answered == 0);
  CHECK(result.score.missing.size() == 9);
  CHECK_FALSE(result.score.complete);
  CHECK(result.score.flags[0].id == "suicide_item9");
  CHECK(result.score.flags[0].state == Truth::unknown);
  CHECK(result.score.flags[1].state == Truth::yes);
  answers.scales = {{"total", {28, 28}}};
  CHECK(care::score_answers(phq9, scorer, answers).problems.size() == 1);
  answers.scales = {{"score", {3, 3}}};
  CHECK(care::score_answers(phq9, scorer, answers).problems.size() == 1);
}

TEST_CASE("a flag follows from a reported total where every form that comes to it agrees") {
  struct Row {
    const char* instrument;
    const char* scale;
    double low, high;
    const char* flag;
    Truth state;
  };
  const std::vector<Row> rows{
      {"phq9", "total", 0, 0, "suicide_item9", Truth::no},
      {"phq9", "total", 1, 1, "suicide_item9", Truth::unknown},
      {"phq9", "total", 24, 24, "suicide_item9", Truth::unknown},
      {"phq9", "total", 25, 25, "suicide_item9", Truth::yes},
      {"phq9", "total", 24, 26, "suicide_item9", Truth::unknown},
      {"phq9", "total", 9, 10, "screen_positive", Truth::unknown},
      {"cssrs_screener", "risk", 3, 3, "suicide_risk_high_immediate", Truth::yes},
      {"cssrs_screener", "risk", 2, 2, "suicide_risk_moderate", Truth::yes},
      {"cssrs_screener", "risk", 1, 1, "suicide_ideation", Truth::yes},
      {"cssrs_screener", "risk", 0, 0, "suicide_ideation", Truth::no},
  };
  const catalog::Definitions definitions;
  for (const auto& row : rows) {
    CAPTURE(row.instrument);
    CAPTURE(row.low);
    const auto instrument = catalog::load_instrument(definitions, row.instrument);
    Answers answers;
    answers.basis = AnswerBasis::reported_total;
    answers.scales = {{row.scale, {row.low, row.high}}};
    const auto result = care::score_answers(instrument, care::Scorer(instrument), answers);
    REQUIRE(result.problems.empty());
    const auto flag = std::ranges::find(result.score.flags, row.flag, &FlagState::id);
    REQUIRE(flag != result.score.flags.end());
    CHECK(flag->state == row.state);
  }
}

TEST_CASE("the items on which a band depends are those of which one answer can rule a band out") {
  struct Row {
    const char* instrument;
    std::vector<std::pair<std::string, double>> answers;
    const char* scale;
    std::vector<std::string> expected;
  };
  const std::vector<Row> rows{
      // 9 + 0..3: only an answer tells mild from moderate.
      {"phq9", {{"1", 2}, {"2", 2}, {"3", 1}, {"4", 1}, {"5", 1}, {"6", 1}, {"7", 1}, {"8", 0}}, "total", {"9"}},
      // 5 + 0..3 is mild whatever comes.
      {"phq9", {{"1", 1}, {"2", 1}, {"3", 1}, {"4", 1}, {"5", 1}, {"6", 0}, {"7", 0}, {"8", 0}}, "total", {}},
      // The syndrome counts items 1 and 2 first of all: with both at 0 nothing else matters.
      {"phq9", {{"1", 0}, {"2", 0}, {"3", 3}, {"4", 3}, {"5", 3}, {"6", 3}}, "syndrome", {}},
      {"cssrs_screener", {{"q1", 1}, {"q2", 1}, {"q3", 1}, {"q4", 0}, {"q5", 0}}, "risk", {"q6", "q6r"}},
  };
  const catalog::Definitions definitions;
  for (const auto& row : rows) {
    const auto instrument = catalog::load_instrument(definitions, row.instrument);
    const care::Scorer scorer(instrument);
    std::vector<Answer> answers;
    for (const auto& [item, points] : row.answers) answers.push_back({item, points});
    std::vector<catalog::AnswerProblem> problems;
    const auto form = catalog::fill_form(instrument, answers, catalog::Sex::unknown, false, true, problems);
    REQUIRE(problems.empty());
    auto score = scorer.score(form);
    scorer.add_deciding_items(form, score);
    CAPTURE(row.instrument);
    CHECK(score.scale(row.scale)->decided_by == row.expected);
  }
}

TEST_CASE("keys may be item ids, q and id, and LOINC codes; anything else names what is near") {
  const catalog::Definitions definitions;
  const auto phq9 = catalog::load_instrument(definitions, "phq9");
  CHECK(phq9.find_item("9") == phq9.find_item("q9"));
  CHECK(phq9.find_item("9") == phq9.find_item("44260-8"));
  CHECK_FALSE(phq9.find_item("11"));
  const auto cows = catalog::load_instrument(definitions, "cows");
  std::vector<catalog::AnswerProblem> problems;
  (void)catalog::fill_form(cows, {{"tremors", 1.0}}, catalog::Sex::unknown, false, true, problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].mend == "did you mean tremor?");
  CHECK_THROWS_AS(catalog::load_instrument(definitions, "cow"), Error);
}
