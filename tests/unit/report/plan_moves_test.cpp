// What an answer moved: verdicts, lines of Today, emergencies; and in which order questions come.
#include "report/plan_moves.hpp"

#include <doctest/doctest.h>

#include "report/plan_questions.hpp"

using namespace leeboard;
using namespace leeboard::report;

namespace {
PlanLine today(const std::string& id, const std::string& brief) {
  PlanLine line;
  line.id = id;
  line.kind = LineKind::intervention;
  line.phase = today_phase;
  line.status = LineStatus::proposed;
  line.text = line.brief = brief;
  return line;
}

PlanOption option(const std::string& id, Verdict verdict) {
  PlanOption out;
  out.option = id;
  out.verdict = verdict;
  return out;
}

PlanQuestion question(const std::string& fact, std::vector<std::string> decides, bool urgent = false) {
  PlanQuestion out{fact, fact + "?", std::move(decides)};
  out.urgent = urgent;
  return out;
}

const OptionTitles titles{{"buprenorphine", "buprenorphine, usual start"}};
}  // namespace

TEST_CASE("verdicts that changed, lines of Today that came or went, and nothing else") {
  CarePlan before, after;
  before.options = {option("buprenorphine", Verdict::ask), option("methadone", Verdict::allowed)};
  after.options = {option("buprenorphine", Verdict::allowed), option("methadone", Verdict::allowed)};
  before.lines = {today("a", "assess today"), today("c", "the same")};
  after.lines = {today("b", "first dose"), today("c", "the same")};
  const auto moves = plan_moves(before, after, titles);
  CHECK(moves == std::vector<std::string>{"buprenorphine, usual start: ask first -> possible", "+ today: first dose", "- today: assess today"});
  CHECK(plan_moves(after, after, titles).empty());
}

TEST_CASE("an emergency comes first, and one that is over is told too") {
  CarePlan before, after;
  after.options = {option("methadone", Verdict::warn)};
  before.options = {option("methadone", Verdict::allowed)};
  Escalation now{"breathing-slow", "Call 911", {}, {}};
  now.level = Urgency::now;
  Escalation week{"weight", "Weigh this week", {}, {}};
  week.level = Urgency::week;
  after.escalations = {now};
  before.escalations = {week};
  const auto moves = plan_moves(before, after, titles);
  REQUIRE(moves.size() == 3);
  CHECK(moves[0] == "!!! emergency: Call 911");
  CHECK(moves[1] == "no longer: Weigh this week");
  CHECK(moves[2] == "methadone: possible -> possible, take care");
}

TEST_CASE("questions about today come first, and in an emergency its own alone") {
  CarePlan plan;
  plan.lines = {today("assess-today", "assess")};
  plan.options = {option("buprenorphine", Verdict::ask)};
  plan.options.front().choice = Choice::offered;
  plan.ask = {question("housing", {"housing-line"}), question("opioid.class", {"buprenorphine"}), question("spo2", {}, true),
              question("cows.total", {"assess-today"})};
  const auto facts = [&] {
    std::vector<std::string> out;
    for (const auto* one : questions_in_order(plan)) out.push_back(one->fact);
    return out;
  };
  CHECK(facts() == std::vector<std::string>{"opioid.class", "spo2", "cows.total", "housing"});
  plan.escalations = {{"breathing-slow", "Call 911", {}, {}}};
  CHECK(facts() == std::vector<std::string>{"spo2"});
}
