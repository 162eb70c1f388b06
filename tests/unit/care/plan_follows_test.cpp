// What a plan takes over from the one before: numbers, decisions, first days.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "care/plan_follows.hpp"
#include "io/read_yaml.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;
using namespace leeboard::testing;

namespace {

constexpr const char* person =
    "age_years: 29\nopioid: {class: short, last_use_hours: 14}\ndsm5_criteria_count: 7\n"
    "cows: {total: 12, objective_signs: [mydriasis], age_hours: 0.3}\ndental: two cavities\nphq9: 12\n";

FactSheet facts(const std::string& more, const std::string& as_of) {
  const auto document = io::read_yaml(person + more, "facts.yaml");
  return sheet_of({document.root()}, as_of);
}

CarePlan next(const CarePlan& before, const std::string& more, const std::string& as_of) {
  return care::draft_plan(built_in(), built_in().care_template("oud-core"), facts(more, as_of), std::nullopt, &before);
}

PlanLine& line(CarePlan& plan, std::string_view id) {
  const auto at = std::ranges::find(plan.lines, id, &PlanLine::id);
  REQUIRE_MESSAGE(at != plan.lines.end(), id);
  return *at;
}

PlanLine for_trigger(std::string id, std::string trigger) {
  PlanLine out;
  out.id = std::move(id);
  out.trigger = std::move(trigger);
  out.status = LineStatus::proposed;
  out.phase = "start";
  return out;
}

}  // namespace

TEST_CASE("numbers are given once, Today first, and stay") {
  auto first = care::draft_plan(built_in(), built_in().care_template("oud-core"), facts("", "2026-12-01"));
  std::set<int> numbers;
  int highest_of_today = 0;
  for (const auto& each : first.lines) {
    CHECK(each.number > 0);
    CHECK(numbers.insert(each.number).second);
    if (is_today(each)) highest_of_today = std::max(highest_of_today, each.number);
  }
  CHECK(highest_of_today == std::ranges::count_if(first.lines, is_today));
  const auto then = next(first, "qtc_ms: 520\nopioid.class: short\n", "2026-12-04");
  for (const auto& each : then.lines) {
    const auto at = std::ranges::find(first.lines, each.id, &PlanLine::id);
    if (at == first.lines.end()) CHECK(each.number > static_cast<int>(first.lines.size()));
    else CHECK(each.number == at->number);
  }
}

TEST_CASE("decisions and first days go along; what is for today is for today") {
  auto first = care::draft_plan(built_in(), built_in().care_template("oud-core"), facts("", "2026-12-01"));
  line(first, "naloxone").decision = LineDecision{Decision::done, {"S-03", stamp_of(make_date(2026, 12, 1).value())}};
  line(first, "counselling-offer").decision = LineDecision{Decision::declined, {"S-03", stamp_of(make_date(2026, 12, 1).value()), "not now"}};
  line(first, "naloxone-today").decision = LineDecision{Decision::done, {"S-03", stamp_of(make_date(2026, 12, 1).value())}};
  auto same_day = next(first, "", "2026-12-01");
  CHECK(line(same_day, "naloxone-today").decided(Decision::done));
  auto then = next(first, "", "2026-12-10");
  CHECK_FALSE(line(then, "naloxone-today").decision);
  CHECK(line(then, "naloxone").decided(Decision::done));
  CHECK(line(then, "counselling-offer").decided(Decision::declined));
  CHECK(line(then, "counselling-offer").decision->signature.reason == "not now");
  // Due in the week after the first plan: overdue now, not moved.
  CHECK(line(then, "dental-care").due == line(first, "dental-care").due);
  CHECK(line(then, "plan-review").due == line(first, "plan-review").due);
  CHECK(line(then, "naloxone-today").due == make_date(2026, 12, 10));
  auto goal = line(then, "goal-craving").goal;
  REQUIRE(goal);
  CHECK(goal->by == line(first, "goal-craving").goal->by);
  // Nothing new was told: the next day's plan says the same, but for what is for today.
  auto again = next(then, "", "2026-12-10");
  CHECK(care::same_content(again, then));
}

TEST_CASE("a line that waited before is due from the plan in which it is proposed") {
  auto first = care::draft_plan(built_in(), built_in().care_template("oud-core"), facts("", "2026-12-01"));
  REQUIRE(line(first, "housing-referral").status == LineStatus::held);
  auto then = next(first, "housing: shelter\n", "2026-12-10");
  CHECK(line(then, "housing-referral").due == make_date(2026, 12, 24));
}

TEST_CASE("another overdose is another occasion") {
  auto first =
      care::draft_plan(built_in(), built_in().care_template("oud-core"), facts("overdose: {count: 1, last_date: 2026-12-01}\n", "2026-12-01"));
  line(first, "after-overdose-visit").decision = LineDecision{Decision::done, {"S-03", stamp_of(make_date(2026, 12, 2).value())}};
  auto same = next(first, "overdose: {count: 1, last_date: 2026-12-01}\n", "2026-12-03");
  CHECK(line(same, "after-overdose-visit").decided(Decision::done));
  CHECK(line(same, "after-overdose-visit").due == line(first, "after-overdose-visit").due);
  auto again = next(same, "overdose: {count: 2, last_date: 2026-12-10}\n", "2026-12-10");
  CHECK_FALSE(line(again, "after-overdose-visit").decision);
  CHECK(line(again, "after-overdose-visit").due == make_date(2026, 12, 13));
  CHECK(line(again, "after-overdose-visit").number == line(first, "after-overdose-visit").number);
}

TEST_CASE("a line for a trigger follows the trigger, not its place in the list") {
  CarePlan before, after;
  before.lines = {for_trigger("trigger-times.1", "T-1"), for_trigger("trigger-times.2", "T-2")};
  care::number_lines(before, nullptr);
  before.lines[1].decision = LineDecision{Decision::done, {"S-03", Stamp{}}};
  after.lines = {for_trigger("trigger-times.t-2", "T-2"), for_trigger("trigger-times.t-3", "T-3")};
  care::number_lines(after, &before);
  CHECK(after.lines[0].decided(Decision::done));
  CHECK(after.lines[0].number == 2);
  CHECK_FALSE(after.lines[1].decision);
  CHECK(after.lines[1].number == 3);
}

TEST_CASE("a line that leaves the plan keeps its number; what was put off stays so when it comes back, what was done is to be done again") {
  const auto day = [](int of_month) { return make_date(2026, 12, static_cast<unsigned>(of_month)).value(); };
  const auto plan_of = [&](std::vector<PlanLine> lines, int of_month) {
    CarePlan out;
    out.as_of = stamp_of(day(of_month));
    out.lines = std::move(lines);
    return out;
  };
  const auto plain = [](const char* id) { return for_trigger(id, {}); };
  auto first = plan_of({plain("a"), plain("b"), plain("c")}, 1);
  care::number_lines(first, nullptr);
  line(first, "b").decision = LineDecision{.decision = Decision::done, .signature = {"S-03", stamp_of(day(1))}};
  line(first, "c").decision = LineDecision{.decision = Decision::declined, .signature = {"S-03", stamp_of(day(1)), "no"}, .ask = day(20)};
  line(first, "c").notes = {{"S-03", stamp_of(day(1)), "asked"}};
  auto second = plan_of({plain("a"), plain("d")}, 5);
  care::number_lines(second, &first);
  CHECK(line(second, "d").number == 4);
  REQUIRE(second.gone.size() == 2);
  CHECK(second.gone[0].decided(Decision::done));
  auto third = plan_of({plain("a"), plain("b"), plain("c"), plain("e")}, 10);
  care::number_lines(third, &second);
  CHECK(line(third, "b").number == 2);
  CHECK_FALSE(line(third, "b").decision);
  CHECK(line(third, "c").number == 3);
  CHECK(line(third, "c").decided(Decision::declined));
  CHECK(line(third, "c").notes.size() == 1);
  CHECK(line(third, "e").number == 5);
  REQUIRE(third.gone.size() == 1);
  CHECK(third.gone[0].id == "d");
  auto late = plan_of({plain("c")}, 21);
  care::number_lines(late, &second);
  CHECK_FALSE(line(late, "c").decision);
}

TEST_CASE("what is put off until a day is not asked before, also under Today") {
  PlanLine now = for_trigger("a", {});
  now.phase = today_phase;
  CarePlan before;
  before.as_of = stamp_of(make_date(2026, 12, 1).value());
  before.lines = {now};
  care::number_lines(before, nullptr);
  before.lines[0].decision = LineDecision{.decision = Decision::later, .signature = {"S-03", before.as_of}, .due = make_date(2026, 12, 5).value()};
  for (const auto& [of_month, stays] : {std::pair{3u, true}, {5u, false}}) {
    CarePlan after;
    after.as_of = stamp_of(make_date(2026, 12, of_month).value());
    after.lines = {now};
    care::number_lines(after, &before);
    CHECK(after.lines[0].decided(Decision::later) == stays);
  }
}
