// Answers records: documents, words, and CSV rows.
#include <doctest/doctest.h>

#include "base/error.hpp"
#include "catalog/definitions.hpp"
#include "catalog/instrument.hpp"
#include "interop/answer_rows.hpp"
#include "interop/answers.hpp"
#include "io/read_document.hpp"

using namespace leeboard;

namespace {
Answers read(std::string_view text, Diagnostics& problems, const interop::AnswersSetting& setting = {}) {
  const auto document = io::read_document(text, "record.json");
  return interop::read_answers(document.root(), setting, problems);
}

std::string first_fault(std::string_view text, const interop::AnswersSetting& setting = {}) {
  Diagnostics problems;
  (void)read(text, problems, setting);
  return problems.empty() ? "" : problems.sorted().front().message;
}
}  // namespace

TEST_CASE("a record is read with its own names, and what it does not know is carried") {
  Diagnostics problems;
  const auto answers = read(R"({"schema":"leeboard.answers/1","type":"assessment","id":"k-1","patient":"P-1","instrument":"cows",
    "taken_at":"2026-12-01T09:05-05:00","by":"S-03","room":{"floor":2},"answers":{"tremor":4,"gi":"nausea","pulse":"declined","aches":null,"pupils":"2"}})",
                            problems);
  REQUIRE(problems.empty());
  CHECK(answers.id == "k-1");
  CHECK(format_stamp(*answers.taken_at) == "2026-12-01T09:05-05:00");
  CHECK(answers.carried == std::vector<std::pair<std::string, std::string>>{{"room", R"({"floor":2})"}});
  CHECK(
      answers.answers ==
      std::vector<Answer>{{"tremor", 4.0}, {"gi", std::string("nausea")}, {"pulse", Absent::declined}, {"aches", Absent::unknown}, {"pupils", 2.0}});
}

TEST_CASE("a faulty record says what is wrong") {
  CHECK(first_fault(R"([1])") == "an answers record must be a map");
  CHECK(first_fault(R"({"answers":{}})") == "'instrument' is missing");
  CHECK(first_fault(R"({"instrument":"cows"})") == "'answers' is missing");
  CHECK(first_fault(R"({"instrument":"cows","answers":{"tremor":[1]}})") == "item 'tremor' must be a number or a word");
  CHECK(first_fault(R"({"instrument":"cows","answers":{},"basis":"guess"})") == "'basis' must be items, reported-total or score-entry");
  CHECK(first_fault(R"({"instrument":"phq9","answers":{},"scales":{"total":3}})") == "'scales' stands only with a reported total");
  CHECK(first_fault(R"({"instrument":"phq9","basis":"reported-total"})") == "a reported total needs 'scales'");
  CHECK(first_fault(R"({"instrument":"cows","taken_at":"2026-02-30","answers":{}})").starts_with("taken_at: "));
  CHECK(first_fault(R"({"instrument":"cows","taken_at":"2026-12-01T09:05","answers":{}})").starts_with("taken_at: "));
  CHECK(first_fault(R"({"instrument":"cows","sex_at_birth":"m","answers":{}})") == "sex_at_birth must be female, male or unknown");
  CHECK(first_fault(R"({"instrument":"phq9","answers":{}})", {.zone = nullptr, .instrument = "cows", .patient = {}}) ==
        "the record is for another instrument than cows");
  CHECK(first_fault(R"({"patient":"P-2","answers":{}})", {.zone = nullptr, .instrument = "cows", .patient = "P-1"}) ==
        "the record is for another patient than the command names");
}

TEST_CASE("a word of the command line is an item and a value") {
  CHECK(interop::parse_answer_argument("tremor=1") == Answer{"tremor", 1.0});
  CHECK(interop::parse_answer_argument("tremor=not-asked") == Answer{"tremor", Absent::not_asked});
  CHECK(interop::parse_answer_argument("1=yes") == Answer{"1", std::string("yes")});
  CHECK_THROWS_AS(interop::parse_answer_argument("tremor"), Error);
  CHECK_THROWS_AS(interop::parse_answer_argument("=1"), Error);
  CHECK_THROWS_AS(interop::parse_answer_argument("tremor="), Error);
}

TEST_CASE("wide rows: items are answers, empty cells were not asked, the rest is carried") {
  const catalog::Definitions definitions;
  const auto phq9 = catalog::load_instrument(definitions, "phq9");
  const std::vector<std::string> header{"patient", "instrument", "taken_at", "q1", "9", "room", "leeboard_error"};
  interop::AnswerRows rows({}, header, {});
  CHECK_FALSE(rows.is_long());
  CHECK_FALSE(rows.numbers_declared());
  const std::vector<std::string_view> cells{"P-1", "phq9", "2026-12-01", "2", "", "B2", "old fault"};
  CHECK(rows.instrument_of(cells) == "phq9");
  Answers answers;
  Diagnostics problems;
  for (int round = 0; round < 2; ++round) {
    rows.read(cells, phq9, {"x.csv", 2, 0}, answers, problems);
    REQUIRE(problems.empty());
    CHECK(answers.patient == "P-1");
    CHECK(answers.answers == std::vector<Answer>{{"q1", 2.0}, {"9", Absent::not_asked}});
    CHECK(answers.carried == std::vector<std::pair<std::string, std::string>>{{"room", "\"B2\""}});
  }
  const std::vector<std::string_view> bad{"P-1", "phq9", "soon", "2", "", "B2", ""};
  rows.read(bad, phq9, {"x.csv", 3, 0}, answers, problems);
  CHECK(problems.size() == 1);
}

TEST_CASE("long rows and headers that cannot be understood") {
  const std::vector<std::string> header{"patient", "instrument", "taken_at", "item", "value"};
  interop::AnswerRows rows({}, header, {});
  CHECK(rows.is_long());
  const std::vector<std::string_view> first{"P-1", "phq9", "2026-12-01", "1", "2"}, second{"P-1", "phq9", "2026-12-01", "2", ""};
  CHECK(rows.form_key(first) == rows.form_key(second));
  Diagnostics problems;
  CHECK(rows.read_item(first, {}, problems) == Answer{"1", 2.0});
  CHECK(rows.read_item(second, {}, problems) == Answer{"2", Absent::not_asked});
  CHECK_THROWS_AS(interop::AnswerRows({}, std::vector<std::string>{"patient", "tremor"}, {}), Error);
  CHECK_THROWS_AS(interop::AnswerRows({}, std::vector<std::string>{"patient", "patient", "instrument"}, {}), Error);
}
