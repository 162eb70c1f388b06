// A plan in words: the same in the plan itself and in the report of the person.
#include "report/plan_words.hpp"

#include <doctest/doctest.h>

#include <utility>

#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "report/patient.hpp"
#include "report/plan_document.hpp"
#include "report/views.hpp"
#include "unit/report/sample_file.hpp"

using namespace leeboard;
using namespace leeboard::report;

TEST_CASE("one word for each verdict") {
  PlanOption option;
  for (const auto& [verdict, words] :
       {std::pair(Verdict::allowed, "possible"), {Verdict::warn, "possible, take care"}, {Verdict::ask, "ask first"}, {Verdict::block, "BLOCKED"}}) {
    option.verdict = verdict;
    CHECK(verdict_words(option) == words);
  }
  option.until_known = {"qtc_ms"};
  CHECK(verdict_words(option) == "BLOCKED UNTIL KNOWN");
}

TEST_CASE("the plan and the report of the person say the same of an option and of a line") {
  catalog::Catalog catalog;
  auto file = sample_file();
  auto& plan = *file.signed_plan;
  plan.escalations.clear();  // in an emergency no treatment is judged
  plan.options.front().nothing_open = true;
  plan.options.front().reasons.front().because = {{"qtc_ms", Absent::not_asked, {}, {}, Truth::unknown}};
  plan.lines.front().goal = PlanGoal{"craving", FactValue{Range{7, 7}}, "<= 3", parse_date("2026-12-29")};
  auto clinic = sample_clinic();
  clinic.vocabulary = &catalog.vocabulary();
  const auto alone = render_markdown(plan_document(plan, catalog.vocabulary(), clinic.options));
  // People read the verdict, machines get what it rests on too.
  const auto report = patient_report(file, clinic);
  const auto person = render_markdown(report) + render_json(report);
  const PlanWords words(&catalog.vocabulary(), clinic.options, plan.as_of);
  CHECK(words.goal(*plan.lines.front().goal).ends_with("<= 3, by 2026-12-29; now 7"));
  std::vector<std::string> said = words.reasons(plan.options.front());
  REQUIRE(said.size() == 3);
  CHECK(said.back() == "safer: nothing today as an outpatient: hospital");
  plan.options.front().nothing_open = false;
  CHECK(words.reasons(plan.options.front()).size() == 2);
  CHECK(said.front() == "to rule out: The heart rhythm is not known. [G-MTD-09; V]");
  said.emplace_back(verdict_words(plan.options.front()));
  for (const auto& each : said) {
    // The brackets of a citation are escaped in Markdown.
    const auto plain = each.substr(0, each.find(" ["));
    CAPTURE(plain);
    CHECK(alone.find(plain) != std::string::npos);
    CHECK(person.find(plain) != std::string::npos);
  }
}

TEST_CASE("what decided, and how a fact that was never told is called") {
  const OptionTitles titles;
  const PlanWords words(nullptr, titles, *parse_stamp("2026-12-01", nullptr));
  const std::vector<Because> list{{"craving", FactValue{Range{7, 7}}, *parse_stamp("2026-11-28", nullptr), {}, Truth::yes},
                                  {"pregnant", Absent::declined, {}, {}, Truth::unknown},
                                  {"overdose", Absent::not_asked, {}, {}, Truth::no}};
  CHECK(words.facts_behind(list) == "craving: 7 (2026-11-28); pregnant: declined; overdose: nothing on record");
  CHECK(words.some_titles({"a", "b", "c", "d", "e"}) == "a, b, c and 2 more");
}
