// Which forms are due: planned days, what meets them, and plans against templates.
#include <doctest/doctest.h>

#include "care/form_schedule.hpp"
#include "care/plan_repeat.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"

using namespace leeboard;
using namespace leeboard::care;

namespace {
Date day(const char* text) { return *parse_date(text); }

Assessment make_form(const char* instrument, const char* taken, int answered = 9) {
  Assessment form;
  form.id = "A-1";
  form.answers.taken_at = stamp_of(day(taken));
  form.score.instrument = instrument;
  form.score.answered = answered;
  form.score.scored_items = 9;
  return form;
}

// PHQ-9 on day 0, after 4 weeks, then every 12 weeks.
FormSchedule make_schedule() {
  FormSchedule schedule{day("2026-01-01"), "plan", "PL-1.r1", {}};
  schedule.forms.push_back({"phq9", "first", day("2026-01-01"), 84, std::nullopt, std::nullopt, 30});
  schedule.forms.push_back({"phq9", "recheck", day("2026-01-29"), 0, std::nullopt, std::nullopt, 30});
  return schedule;
}

std::string due_on(const FormSchedule& schedule, const std::vector<Assessment>& forms, const char* until) {
  const auto due = list_forms_due(schedule, forms, day(until));
  return due.empty() ? "none" : format_date(due.front().day);
}
}  // namespace

TEST_CASE("the first planned day that no form meets is due, however long ago it was") {
  const auto schedule = make_schedule();
  CHECK(due_on(schedule, {}, "2025-12-31") == "none");
  CHECK(due_on(schedule, {}, "2026-01-01") == "2026-01-01");
  CHECK(due_on(schedule, {}, "2027-01-01") == "2026-01-01");
  CHECK(due_on(schedule, {make_form("phq9", "2026-01-01")}, "2026-01-28") == "none");
  CHECK(due_on(schedule, {make_form("phq9", "2026-01-01")}, "2026-01-29") == "2026-01-29");
  CHECK(due_on(schedule, {make_form("phq9", "2026-01-01"), make_form("phq9", "2026-01-30")}, "2026-12-31") == "2026-03-26");
  CHECK(list_forms_due(schedule, {}, day("2026-01-01")).front().lines == std::vector<std::string>{"first"});
}

TEST_CASE("a form counts for a planned day from half the time before it, and for the first as long as it is fresh") {
  const auto schedule = make_schedule();
  CHECK(due_on(schedule, {make_form("phq9", "2025-12-02")}, "2026-01-28") == "none");
  CHECK(due_on(schedule, {make_form("phq9", "2025-12-01")}, "2026-01-28") == "2026-01-01");
  CHECK(due_on(schedule, {make_form("phq9", "2026-01-14")}, "2026-01-29") == "2026-01-29");
  CHECK(due_on(schedule, {make_form("phq9", "2026-01-15")}, "2026-01-29") == "none");
}

TEST_CASE("a form without an answer, or of another instrument, meets nothing") {
  const auto schedule = make_schedule();
  CHECK(due_on(schedule, {make_form("phq9", "2026-01-01", 0)}, "2026-01-02") == "2026-01-01");
  CHECK(due_on(schedule, {make_form("gad7", "2026-01-01")}, "2026-01-02") == "2026-01-01");
  auto reported = make_form("phq9", "2026-01-01", 0);
  reported.answers.scales = {{"total", Range{14, 14}}};
  CHECK(due_on(schedule, {reported}, "2026-01-02") == "none");
}

TEST_CASE("a line that was marked done is met from that day on, and a line ends on its last day") {
  auto schedule = make_schedule();
  schedule.forms[0].done = day("2026-01-02");
  CHECK(due_on(schedule, {}, "2026-01-28") == "none");
  schedule.forms[1].done = day("2026-01-29");
  schedule.forms[0].last = day("2026-03-01");
  CHECK(due_on(schedule, {}, "2028-01-01") == "none");
}

TEST_CASE("days later than the plan's own count from it") {
  FormSchedule schedule{day("2026-01-01"), "plan", "PL-1.r1", {{"cows", "goal", day("2026-01-04"), 0, std::nullopt, std::nullopt, 0}}};
  CHECK(due_on(schedule, {make_form("cows", "2026-01-01")}, "2026-01-04") == "2026-01-04");
  CHECK(due_on(schedule, {make_form("cows", "2026-01-03")}, "2026-01-04") == "none");
}

TEST_CASE("property: more forms never make a form due earlier") {
  const auto schedule = make_schedule();
  for (int first = 0; first < 200; first += 7) {
    std::vector<Assessment> forms{make_form("phq9", "2026-01-01")};
    forms.back().answers.taken_at = stamp_of(day("2025-11-01").plus_days(first));
    const auto alone = list_forms_due(schedule, forms, day("2027-01-01"));
    forms.push_back(forms.back());
    forms.back().answers.taken_at = stamp_of(day("2025-11-01").plus_days(first + 40));
    const auto both = list_forms_due(schedule, forms, day("2027-01-01"));
    REQUIRE(!alone.empty());
    REQUIRE(!both.empty());
    CHECK(alone.front().day <= both.front().day);
  }
}

TEST_CASE("the built-in plan: signed lines and goals plan forms; held, blocked and declined ones do not") {
  catalog::Catalog catalog;
  const auto& care_template = catalog.care_template("oud-core");
  CarePlan plan;
  plan.id = "PL-1";
  plan.revision = 2;
  plan.as_of = stamp_of(day("2026-12-01"));
  PlanLine screen;
  screen.id = "suicide-screen-first";
  screen.status = LineStatus::proposed;
  screen.due = day("2026-12-01");
  screen.repeat = "every 12w";
  PlanLine goal;
  goal.id = "goal-mood";
  goal.status = LineStatus::proposed;
  goal.goal = PlanGoal{"phq9", Absent::not_asked, "< 10", day("2027-02-23")};
  plan.lines = {screen, goal};
  auto schedule = schedule_of_plan(plan, &care_template, catalog.vocabulary());
  CHECK(schedule.source == "PL-1.r2");
  auto due = list_forms_due(schedule, {}, day("2026-12-01"));
  REQUIRE(due.size() == 2);
  CHECK(due[0].instrument == "gad7");
  CHECK(due[1].instrument == "phq9");
  CHECK(list_forms_due(schedule_of_plan(plan, nullptr, catalog.vocabulary()), {}, day("2027-02-23")).size() == 1);
  plan.lines[0].status = LineStatus::held;
  plan.lines[1].decision = LineDecision{Decision::declined, {"S-03", stamp_of(day("2026-12-02"))}};
  CHECK(schedule_of_plan(plan, &care_template, catalog.vocabulary()).forms.empty());
}

TEST_CASE("without a plan the template plans from the admission, and only lines that hold") {
  catalog::Catalog catalog;
  FactSheet sheet(stamp_of(day("2026-12-20")));
  const auto schedule = schedule_of_template(catalog.care_template("oud-core"), catalog.vocabulary(), sheet, day("2026-12-01"));
  CHECK(schedule.basis == "template");
  const auto due = list_forms_due(schedule, {}, day("2026-12-20"));
  REQUIRE(due.size() == 2);
  CHECK(format_date(due[0].day) == "2026-12-01");
  for (const auto& planned : schedule.forms) CHECK(planned.line != "goal-mood");
}

TEST_CASE("how a line comes back") {
  CHECK(parse_plan_repeat("every 12w")->days == 84);
  CHECK(parse_plan_repeat("every 14d to 2027-02-23")->last == parse_date("2027-02-23"));
  CHECK_FALSE(parse_plan_repeat(""));
  CHECK_FALSE(parse_plan_repeat("every 2h"));
}
