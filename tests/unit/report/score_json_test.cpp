// A score as JSON and as columns.
#include "report/score_json.hpp"

#include <doctest/doctest.h>

using namespace leeboard;

TEST_CASE("a score is written in its fixed order") {
  Answers answers;
  answers.id = "k-1";
  Score score;
  score.instrument = "cows";
  score.version = "1";
  score.answered = 10;
  score.scored_items = 11;
  score.missing = {"gooseflesh"};
  score.scales = {{"total", 15, 20, {}, "moderate", {"moderate"}}};
  score.definition = "sha256:0";
  io::JsonWriter json;
  report::write_score(json, answers, score);
  CHECK(
      json.take() ==
      R"({"schema":"leeboard.score/1","id":"k-1","patient":null,"instrument":"cows","version":"1","taken_at":null,"complete":false,"answered":10,"scored_items":11,"missing":["gooseflesh"],"skipped":[],"scales":{"total":{"low":15,"high":20,"value":null,"band":"moderate","bands":["moderate"]}},"flags":[],"definition":"sha256:0","carried":{}})");
  CHECK(report::score_cells(score) == std::vector<std::string>{"no", "10", "gooseflesh", "15", "20", "", "moderate", ""});
}
