// Forms whose answers cannot stand together: flags from what was said, bounds without what is in doubt, no value and no band.
#include "care/score_contradictory.hpp"

#include <doctest/doctest.h>

#include "catalog/catalog.hpp"

using namespace leeboard;

namespace {
catalog::Catalog& shelf() {
  static catalog::Catalog catalog;
  return catalog;
}

Answers form(const std::string& instrument, std::vector<Answer> answers) {
  Answers out;
  out.instrument = instrument;
  out.answers = std::move(answers);
  return out;
}

std::string positive(const std::vector<FlagState>& flags) {
  std::string out;
  for (const auto& flag : flags)
    if (flag.safety && flag.state == Truth::yes) out += (out.empty() ? "" : " ") + flag.id;
  return out;
}
}  // namespace

TEST_CASE("a skip rule hides no safety answer") {
  const auto& risk = shelf().instrument("cssrs_screener");
  const auto said = form("cssrs_screener", {{"q1", std::string("no")}, {"q2", std::string("no")}, {"q4", std::string("yes")}});
  CHECK(positive(care::flags_said(risk, said)) == "suicide_risk_high_immediate");
  const auto score = care::score_contradictory(risk, care::Scorer(risk), said, {"q2", "q4"});
  CHECK_FALSE(score.complete);
  REQUIRE(score.scale("risk") != nullptr);
  CHECK_FALSE(score.scale("risk")->value);
  CHECK_FALSE(score.scale("risk")->band);
  CHECK(score.scale("risk")->low < score.scale("risk")->high);
  CHECK(score.safety_positive());
}

TEST_CASE("of an item that is given in two ways each answer counts, an illegal one is unknown") {
  const auto& phq = shelf().instrument("phq9");
  std::vector<Answer> answers;
  for (int i = 1; i <= 8; ++i) answers.push_back({std::to_string(i), 0.0});
  for (const bool first : {true, false}) {
    auto both = answers;
    both.push_back({"9", first ? 2.0 : 0.0});
    both.push_back({"9", first ? 0.0 : 2.0});
    CHECK(positive(care::flags_said(phq, form("phq9", both))) == "suicide_item9");
  }
  answers[2].value = 7.0;
  CHECK(positive(care::flags_said(phq, form("phq9", answers))).empty());
  answers.push_back({"9", 2.0});
  const auto said = form("phq9", answers);
  CHECK(positive(care::flags_said(phq, said)) == "suicide_item9");
  const auto score = care::score_contradictory(phq, care::Scorer(phq), said, {"3"});
  CHECK(score.missing == std::vector<std::string>{"3"});
  CHECK_FALSE(score.scale("total")->value);
  CHECK_FALSE(score.scale("total")->band);
  CHECK(score.scale("total")->bands.size() > 1);
}

TEST_CASE("no answer is no safety answer") {
  const auto& phq = shelf().instrument("phq9");
  CHECK(positive(care::flags_said(phq, form("phq9", {}))).empty());
  CHECK(positive(care::flags_said(phq, form("phq9", {{"9", Absent::declined}, {"1", 3.0}}))).empty());
  CHECK(care::flags_said(shelf().instrument("peg"), form("peg", {{"1", 3.0}})).empty());
}
