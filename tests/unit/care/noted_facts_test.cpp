// What was told and changes nothing, and titles of verdicts that stand as far as the facts are known.
#include "care/noted_facts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "care/computed_facts.hpp"
#include "care/option_title.hpp"
#include "catalog/lint_facts.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/read_plan.hpp"
#include "catalog/vocabulary.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;

namespace {
std::string reason_of(const CarePlan& plan, std::string_view fact) {
  const auto at = std::ranges::find(plan.noted, fact, &NotedFact::fact);
  return at == plan.noted.end() ? std::string("not noted") : at->reason;
}
}  // namespace

TEST_CASE("what was told and is used by nothing is noted with its reason; what is used, derived or unknown is not") {
  const auto plan = testing::plan_of_text(
      "{age_years: 29, cows: {total: 14}, pain.site: back, use_since.other: none, pregnant: no, icd10cm: declined, spo2: 95, spo2_baseline: 97}");
  CHECK(reason_of(plan, "pain.site").find("back pain with fever") != std::string::npos);
  CHECK(reason_of(plan, "use_since.other").find("free words") != std::string::npos);
  for (const auto* fact : {"age_years", "cows.total", "pregnant", "icd10cm", "spo2_below_baseline"}) CHECK(reason_of(plan, fact) == "not noted");
  CHECK(testing::plan_of_text("cows: {total: 14}").noted.empty());
  // In an emergency most of what was told waits: that it is for nothing would be wrong.
  const auto emergency = testing::plan_of_text("{sedation: sedated, vitals: {resp_rate: 6}, cows: {total: 14}, opioid.route: oral}");
  REQUIRE(has_emergency(emergency.escalations));
  CHECK(reason_of(emergency, "opioid.route") == "read; what rests on it waits until the emergency is over");
}

TEST_CASE("a note is kept with the plan and makes no other plan") {
  const auto plan = testing::plan_of_text("{cows: {total: 14}, pain.site: back}");
  REQUIRE_FALSE(plan.noted.empty());
  const auto& vocabulary = testing::built_in().vocabulary();
  CHECK(catalog::parse_plan(catalog::format_plan(plan), vocabulary).noted == plan.noted);
  CHECK(care::same_content(plan, testing::plan_of_text("{cows: {total: 14}}")));
}

TEST_CASE("an open option names what it was weighed without, a name that nobody knows first; a blocked one does not") {
  const auto plan = testing::plan_of_text(
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

TEST_CASE("a name that is not recognised is asked about only where there is one") {
  const auto asks = [](const std::string& facts, std::string_view fact) {
    const auto plan = testing::plan_of_text("{opioid: {class: short, last_use_hours: 20}, cows: {total: 14}" + facts + "}");
    return std::ranges::find(plan.ask, fact, &PlanQuestion::fact) != plan.ask.end();
  };
  CHECK(asks("", "meds"));
  CHECK_FALSE(asks("", "meds_unrecognised"));
  const std::string old_list = ", meds: {value: [{drug: sertraline}], at: 2026-09-01}";
  CHECK(asks(old_list, "meds"));
  CHECK_FALSE(asks(old_list, "meds_unrecognised"));
  CHECK(asks(", meds: [{drug: Noctavane}]", "meds_unrecognised"));
  CHECK_FALSE(asks(", meds: [{drug: sertraline}]", "meds_unrecognised"));
}

TEST_CASE("a state that is not known is said so") {
  const auto perhaps = testing::plan_of_text("{opioid: {class: methadone, daily_mg: 45}}");
  REQUIRE(perhaps.state);
  CHECK(perhaps.state->unsure);
  CHECK(catalog::parse_plan(catalog::format_plan(perhaps), testing::built_in().vocabulary()).state->unsure);
  CHECK_FALSE(testing::plan_of_text("{opioid: {class: methadone, daily_mg: 45, last_use_hours: 20}, missed_days: 0, otp_day: 400}").state->unsure);
}

TEST_CASE("every fact decides something, waits for named rows, or says why it is only kept") {
  auto found = catalog::lint_facts(testing::built_in(), false);
  for (const auto& fault : found.faults.sorted()) FAIL_CHECK(fault.message);
  auto strict = catalog::lint_facts(testing::built_in(), true);
  CHECK(strict.faults.sorted().size() == found.waiting.size());
  for (const auto& fact : found.waiting) CHECK_FALSE(testing::built_in().vocabulary().find(fact)->decides.empty());
}

namespace {
void add_names(std::set<std::string>& to, const std::vector<Because>& because) {
  for (const auto& each : because) to.insert(each.fact);
}

/// Every fact that a plan names.
std::set<std::string> named_in(const CarePlan& plan) {
  std::set<std::string> out;
  for (const auto& each : plan.escalations) add_names(out, each.because);
  for (const auto& each : plan.lines) add_names(out, each.because);
  for (const auto& each : plan.also_fits) add_names(out, each.because);
  for (const auto& each : plan.options)
    for (const auto& reason : each.reasons) add_names(out, reason.because);
  for (const auto& each : plan.ask) out.insert(each.fact);
  for (const auto& each : plan.noted) out.insert(each.fact);
  for (const auto& each : plan.problems) out.insert(each.fact);
  return out;
}
}  // namespace

TEST_CASE("U20: any fact told alone is named in a line, asked about, or noted as one that nothing rests on" * doctest::test_suite("long")) {
  auto& catalog = testing::built_in();
  const auto without = testing::plan_of(testing::sheet_of({}));
  // Alone they settle nothing: a deadline that is over, a word of a line that is not said, two of what together says that no child can come.
  const std::set<std::string> in_part{"legal_deadline", "asam_edition", "uterus_removed", "menopause"};
  std::size_t told = 0;
  for (const auto& name : catalog.vocabulary().names()) {
    const auto* entry = catalog.vocabulary().find(name);
    if (!entry || entry->key != name || entry->type.kind == ValueKind::records) continue;
    for (unsigned turn = 0; turn < 2; ++turn) {
      FactSheet sheet = testing::sheet_of({});
      Finding finding;
      finding.value = testing::some_value(entry->type, turn);
      finding.observed = sheet.now();
      sheet.put(name, std::move(finding));
      care::put_computed_facts(catalog.vocabulary(), sheet);
      const auto plan = testing::plan_of(sheet);
      const auto named = named_in(plan);
      ++told;
      CAPTURE(name);
      CAPTURE(turn);
      if (!in_part.contains(name)) CHECK_MESSAGE((named.contains(name) || !care::same_content(plan, without)), "changes nothing and is not noted");
    }
  }
  CHECK(told > 450);
}
