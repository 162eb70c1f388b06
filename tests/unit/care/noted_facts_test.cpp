// What was told and changes nothing, and titles of verdicts that stand as far as the facts are known.
#include "care/noted_facts.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "care/option_title.hpp"
#include "catalog/lint_facts.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/read_plan.hpp"
#include "io/read_yaml.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;

namespace {
CarePlan plan_from(const std::string& facts) {
  const auto document = io::read_yaml(facts, "test.yaml");
  return testing::plan_of(testing::sheet_of({document.root()}));
}

std::string reason_of(const CarePlan& plan, std::string_view fact) {
  const auto at = std::ranges::find(plan.noted, fact, &NotedFact::fact);
  return at == plan.noted.end() ? std::string("not noted") : at->reason;
}
}  // namespace

TEST_CASE("what was told and is used by nothing is noted with its reason; what is used, derived or unknown is not") {
  const auto plan = plan_from(
      "{age_years: 29, cows: {total: 14}, pain.site: back, use_since.other: none, pregnant: no, icd10cm: declined, spo2: 95, spo2_baseline: 97}");
  CHECK(reason_of(plan, "pain.site").find("back pain with fever") != std::string::npos);
  CHECK(reason_of(plan, "use_since.other").find("free words") != std::string::npos);
  for (const auto* fact : {"age_years", "cows.total", "pregnant", "icd10cm", "spo2_below_baseline"}) CHECK(reason_of(plan, fact) == "not noted");
  CHECK(plan_from("cows: {total: 14}").noted.empty());
}

TEST_CASE("a note is kept with the plan and makes no other plan") {
  const auto plan = plan_from("{cows: {total: 14}, pain.site: back}");
  REQUIRE_FALSE(plan.noted.empty());
  const auto& vocabulary = testing::built_in().vocabulary();
  CHECK(catalog::parse_plan(catalog::format_plan(plan), vocabulary).noted == plan.noted);
  CHECK(care::same_content(plan, plan_from("{cows: {total: 14}}")));
}

TEST_CASE("an open option names what it was weighed without, a name that nobody knows first; a blocked one does not") {
  const auto plan = plan_from(
      "{dsm5_criteria_count: 9, opioid: {class: short, last_use_hours: 16}, cows: {total: 14, objective_signs: [mydriasis]}, meds: [{drug: "
      "Zzyzxol}]}");
  const auto* open = testing::option_of(plan, "buprenorphine");
  REQUIRE(open);
  REQUIRE(open->verdict == Verdict::warn);
  CHECK_FALSE(open->as_far_as_known.empty());
  for (const auto& fact : open->as_far_as_known) CHECK(std::ranges::find(open->missing, fact) != open->missing.end());
  CHECK(open->title.find("possible, take care, as far as known; not known: current medicines (Zzyzxol?)") == 0);
  for (const auto& option : plan.options)
    if (option.verdict == Verdict::block && option.until_known.empty()) {
      CHECK(option.title.empty());
      CHECK(option.as_far_as_known.empty());
    }
  const auto& vocabulary = testing::built_in().vocabulary();
  const auto read = catalog::parse_plan(catalog::format_plan(plan), vocabulary);
  CHECK(testing::option_of(read, "buprenorphine")->title == open->title);
  CHECK(testing::option_of(read, "buprenorphine")->as_far_as_known == open->as_far_as_known);
}

TEST_CASE("every fact decides something, waits for named rows, or says why it is only kept") {
  auto found = catalog::lint_facts(testing::built_in(), false);
  for (const auto& fault : found.faults.sorted()) FAIL_CHECK(fault.message);
  auto strict = catalog::lint_facts(testing::built_in(), true);
  CHECK(strict.faults.sorted().size() == found.waiting.size());
  for (const auto& fact : found.waiting) CHECK_FALSE(testing::built_in().vocabulary().find(fact)->decides.empty());
}
