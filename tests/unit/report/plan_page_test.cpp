// The one page of a plan holds whatever the plan holds; the sheet of standing care has boxes for tasks alone.
#include "report/plan_page.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "report/plan_progress.hpp"
#include "report/render_text.hpp"
#include "unit/report/sample_file.hpp"

using namespace leeboard;
using namespace leeboard::report;

namespace {
CarePlan plan_with(int lines, int options) {
  auto plan = *sample_file().signed_plan;
  const auto line = plan.lines.front();
  const auto option = plan.options.front();
  plan.phases = {{"now", "Today", {}, {}}, {"start", "Start", {}, {}}};
  plan.lines.clear();
  plan.options.clear();
  plan.escalations.clear();
  for (int i = 1; i <= lines; ++i) {
    plan.lines.push_back(line);
    auto& last = plan.lines.back();
    last.id = "line-" + std::to_string(i);
    last.number = i;
    last.phase = "start";
    last.status = LineStatus::proposed;
    last.decision.reset();
    last.text = "something to do about this person, number " + std::to_string(i);
  }
  for (int i = 0; i < options; ++i) plan.options.push_back(option);
  return plan;
}

std::string text_of(const CarePlan& plan, const PlanView& view = {}) {
  catalog::Catalog catalog;
  return render_text(view_plan(plan, catalog.vocabulary(), sample_clinic().options, {}, view), 80);
}

auto rows(const std::string& text) { return std::ranges::count(text, '\n'); }
bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("a page of text is never longer than a page, and is not left half empty") {
  for (const int lines : {0, 1, 11, 12, 13, 60})
    for (const int options : {1, 5, 30, 45, 60, 200}) {
      CAPTURE(lines);
      CAPTURE(options);
      const auto text = text_of(plan_with(lines, options));
      CHECK(rows(text) <= 64);
      if (options > 50 && lines > 0) CHECK(rows(text) >= 60);
      // What had no room is counted, never dropped in silence.
      if (options > 50) CHECK(has(text, "more, see --full"));
      if (lines == 60) CHECK(has(text, "more, "));
    }
  const auto roomy = text_of(plan_with(12, 5));
  INFO(roomy);
  for (int i = 1; i <= 12; ++i) CHECK(has(roomy, "number " + std::to_string(i)));
}

TEST_CASE("the sheet of standing care: a box for a task, none for a statement, nothing that is about the person") {
  auto plan = plan_with(3, 1);
  plan.lines[0].standing = true;
  plan.lines[0].text = "tests with consent";
  plan.lines[1].statement = true;
  plan.lines[1].owner.clear();
  plan.lines[1].due.reset();
  plan.lines[1].text =
      "Missing results, no counselling place or a test that was refused are reasons to ask again and again, not to wait with the medicine.";
  const auto sheet = text_of(plan, {false, true, {}, {}});
  CHECK(has(sheet, "[ ]  tests with consent"));
  CHECK(has(sheet, "not to wait"));
  CHECK(!has(sheet, "[ ]  Missing"));
  CHECK(!has(sheet, "number 3"));
  CHECK(has(sheet, "0 of 1 done"));
  const auto page = text_of(plan);
  CHECK(has(page, "number 3"));
  CHECK(!has(page, "tests with consent"));
  CHECK(has(page, "1 for everybody (--standing)"));
  const auto progress = count_progress(plan);
  CHECK(progress.all == 2);
  CHECK(progress.open == 2);
}
