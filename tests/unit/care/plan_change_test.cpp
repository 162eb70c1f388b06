// What differs between two plans, and what only moved along with the date.
#include <doctest/doctest.h>

#include <algorithm>

#include "care/plan_change.hpp"

using namespace leeboard;

namespace {

PlanLine line(const std::string& id, std::string text) {
  PlanLine out;
  out.id = id;
  out.status = LineStatus::proposed;
  out.text = std::move(text);
  out.owner = "nurse";
  return out;
}

CarePlan plan(Date day, std::vector<PlanLine> lines) {
  CarePlan out;
  out.as_of = stamp_of(day);
  out.lines = std::move(lines);
  return out;
}

const Date first = *make_date(2026, 12, 1);

}  // namespace

TEST_CASE("lines that appear, vanish, wait and say something else") {
  auto before = plan(first, {line("a", "one"), line("b", "two"), line("c", "three"), line("d", "four")});
  auto after = plan(first, {line("a", "one"), line("c", "three!"), line("d", "four"), line("e", "five")});
  after.lines[2].status = LineStatus::held;
  const auto change = care::compare_plans(before, after);
  CHECK(change.vanish == std::vector<std::string>{"b"});
  CHECK(change.reworded == std::vector<std::string>{"c"});
  CHECK(change.undecided == std::vector<std::string>{"d"});
  CHECK(change.appear == std::vector<std::string>{"e"});
  REQUIRE(change.entries.size() == 4);
  CHECK(change.entries[0].fate == care::EntryFate::removed);
  CHECK(change.entries[1].before == "proposed: three");
  CHECK(change.entries[1].after == "proposed: three!");
  CHECK(change.entries[3].fate == care::EntryFate::added);
  CHECK(care::compare_plans(before, before).empty());
}

TEST_CASE("another owner, repeat or goal is a change, and its words say which") {
  auto before = plan(first, {line("a", "one")});
  auto after = before;
  after.lines[0].owner = "physician";
  after.lines[0].goal = PlanGoal{"phq9.total", Absent::not_asked, "< 5", first.plus_days(30)};
  const auto change = care::compare_plans(before, after);
  CHECK(change.reworded == std::vector<std::string>{"a"});
  REQUIRE(change.entries.size() == 1);
  CHECK(change.entries[0].before == "proposed: one; owner: nurse; goal: none");
  CHECK(change.entries[0].after == "proposed: one; owner: physician; goal: phq9.total < 5 by 2026-12-31");
}

TEST_CASE("what only moved along with the date of the plan is the same") {
  auto before = plan(first, {line("a", "see them by 2026-12-08")});
  before.lines[0].due = first.plus_days(7);
  before.lines[0].repeat = "every 14d to 2027-02-23";
  before.lines[0].goal = PlanGoal{"m", Absent::not_asked, "0", first.plus_days(30)};
  auto after = plan(first.plus_days(9), {line("a", "see them by 2026-12-17")});
  after.lines[0].due = first.plus_days(16);
  after.lines[0].repeat = "every 14d to 2027-03-04";
  after.lines[0].goal = PlanGoal{"m", Absent::not_asked, "0", first.plus_days(39)};
  CHECK(care::compare_plans(before, after).entries.empty());
  after.lines[0].due = first.plus_days(15);
  CHECK(care::compare_plans(before, after).entries.size() == 1);
}

TEST_CASE("an option that is blocked until something is known is no blocked option") {
  auto before = plan(first, {});
  before.options.push_back({});
  before.options[0].option = "methadone";
  auto after = before;
  after.options[0].verdict = Verdict::block;
  after.options[0].until_known = {"qtc_ms"};
  const auto change = care::compare_plans(before, after);
  CHECK(change.options == std::vector<care::VerdictChange>{{"methadone", "allowed", "block-until-known"}});
  REQUIRE(change.entries.size() == 1);
  CHECK(change.entries[0].after == "block until known: qtc_ms");
}
