// Forms of files are scored, rejected and counted without a program around them.
#include <doctest/doctest.h>

#include "clinic/import/score_forms.hpp"
#include "clinic/plan/plan_preview.hpp"
#include "io/read_yaml.hpp"
#include "unit/clinic/front.hpp"

using namespace leeboard;
using clinic::test::Front;
using clinic::test::Told;

namespace {
struct Scored {
  std::vector<std::string> scores, rejects;
  clinic::ScoreListener listener;
  Scored() {
    listener.scored = [this](const Answers& answers, const Score& score, const clinic::FormRecords&) {
      scores.push_back(answers.instrument + " " + format_range({score.scales.front().low, score.scales.front().high}));
      return true;
    };
    listener.rejected = [this](const clinic::RecordPlace& place, std::string_view) {
      rejects.push_back(std::string(place.source) + ":" + std::to_string(place.line));
      return true;
    };
  }
};
}  // namespace

TEST_CASE("forms of a file are scored one after another, and every record counts") {
  Front front;
  Told told;
  told.texts["a.ndjson"] =
      "{\"instrument\":\"phq9\",\"answers\":{\"9\":2}}\n"
      "{\"instrument\":\"phq9\",\"answers\":{\"9\":7}}\n"
      "no form\n"
      "{\"instrument\":\"phq2\",\"answers\":{\"1\":1,\"2\":0}}\n";
  auto files = told.files();
  Scored scored;
  clinic::FormScoring scoring(front.desk, scored.listener, false);
  CHECK(scoring.take_file(files, "a.ndjson", "ndjson", std::nullopt, {}));
  CHECK(scored.scores == std::vector<std::string>{"phq9 2 to 26", "phq2 1"});
  CHECK(scored.rejects == std::vector<std::string>{"a.ndjson:2", "a.ndjson:3"});
  CHECK(scoring.result().read == 4);
  CHECK(scoring.result().forms == 2);
  CHECK(scoring.result().safety.count() == 1);
  scoring.result().safety.for_each([&](auto source, auto line) {
    CHECK(scoring.result().sources[source] == "a.ndjson");
    CHECK(line == 1);
  });
}

TEST_CASE("a form that has no place beside the others is a reject; who listens can end the run") {
  Front front;
  Told told;
  told.texts["a.ndjson"] = "{\"instrument\":\"phq2\",\"answers\":{\"1\":1}}\n{\"instrument\":\"gad2\",\"answers\":{\"1\":1}}\n";
  auto files = told.files();
  Scored scored;
  scored.listener.fits = [](const Score& score, const clinic::FormRecords&) {
    if (score.instrument == "gad2") throw Error(ErrorKind::bad_input, "another table");
  };
  clinic::FormScoring scoring(front.desk, scored.listener, false);
  CHECK(scoring.take_file(files, "a.ndjson", "ndjson", std::nullopt, {}));
  CHECK(scored.scores.size() == 1);
  CHECK(scored.rejects == std::vector<std::string>{"a.ndjson:2"});
  scored.listener.scored = [](const auto&, const auto&, const auto&) { return false; };
  CHECK_FALSE(scoring.take_file(files, "a.ndjson", "ndjson", std::nullopt, {}));
  CHECK(scoring.result().read == 3);
}

TEST_CASE("a plan is drafted from facts that stand alone or within an intake document") {
  Front front;
  const auto alone = io::read_yaml("pregnant: true\n", "facts.yaml"), within = io::read_yaml("facts: {pregnant: true}\n", "intake.yaml");
  const auto preview = [&](const io::Document& document) {
    return clinic::preview_plan_of(front.catalog, document.root(), {"oud-core"}, {front.desk.as_of});
  };
  CHECK(preview(alone).plan.lines.size() == preview(within).plan.lines.size());
  CHECK_FALSE(preview(alone).plan.ask.empty());
  const auto wrong = io::read_yaml("pregnat: true\n", "facts.yaml");
  CHECK_THROWS_AS(preview(wrong), Error);
}
