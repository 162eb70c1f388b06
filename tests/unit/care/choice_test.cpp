// What the person chooses, refuses or does not want now: it leads the lines and never touches a verdict.
#include "care/choice.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/plan_json.hpp"
#include "catalog/read_plan.hpp"
#include "io/read_yaml.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;
using namespace leeboard::testing;

namespace {
/// Somebody for whom every usual start is open.
const std::string person =
    "age_years: 34\nsex_at_birth: male\nsetting: clinic\ndsm5_criteria_count: 8\nphysical_dependence: yes\npast_withdrawal: no\n"
    "opioid: {class: fentanyl_analogue, route: injected, last_use_hours: 18, days_used_past_30: 30}\n"
    "cows: {total: 14, objective_signs: [mydriasis, piloerection], age_hours: 0.3}\n"
    "vitals: {sbp: 128, dbp: 80, hr: 88, resp_rate: 16, spo2: 98}\nsedation: none\nmeds: none\nbenzo_use: none\nalcohol_use: none\n"
    "alt_x_uln: 0.9\nqtc_ms: {value: 420, at: 2026-11-20}\nqtc_risk_factors: none\nsuicide.screen: neg\nnaloxone_in_hand: no\n";

CarePlan plan_with(const std::string& more, const std::string& base = person) {
  const auto document = io::read_yaml(base + more, "facts");
  return plan_of(sheet_of({document.root()}));
}

std::string choice_of(const CarePlan& plan, std::string_view option) {
  const auto* found = option_of(plan, option);
  return found ? std::string(format_word(found->choice)) : "not listed";
}

/// The options whose doses stand in proposed lines.
std::vector<std::string> dosed(const CarePlan& plan) {
  std::vector<std::string> out;
  for (const auto& line : plan.lines)
    if (line.status == LineStatus::proposed && !line.dose.empty()) out.push_back(line.dose);
  return out;
}

std::vector<std::pair<std::string, Verdict>> verdicts(const CarePlan& plan) {
  std::vector<std::pair<std::string, Verdict>> out;
  for (const auto& option : plan.options) out.emplace_back(option.option, option.verdict);
  return out;
}

bool asks(const CarePlan& plan, std::string_view fact) { return std::ranges::find(plan.ask, fact, &PlanQuestion::fact) != plan.ask.end(); }
}  // namespace

TEST_CASE("a choice and a refusal change the lines, and no verdict") {
  const auto open = plan_with("");
  for (const std::string& said :
       std::vector<std::string>{"moud_choice: methadone", "moud_choice: buprenorphine_xr", "moud_choice: none", "refuses: [buprenorphine]",
                                "declines_medication: yes", "willing_to_start: no", "goal_not_stopping: yes"}) {
    CAPTURE(said);
    const auto plan = plan_with(said);
    CHECK(verdicts(plan) == verdicts(open));
    CHECK_FALSE(care::same_content(plan, open));
  }
}

TEST_CASE("the chosen treatment is written out, the others are not") {
  const auto methadone = plan_with("moud_choice: methadone");
  CHECK(choice_of(methadone, "methadone") == "chosen");
  CHECK(choice_of(methadone, "buprenorphine") == "other");
  CHECK(dosed(methadone) == std::vector<std::string>{"methadone"});
  CHECK(proposed(methadone, "methadone-start"));
  for (const auto* line : {"buprenorphine-start", "buprenorphine-first-day", "sudden-withdrawal-plan", "medication-choice"})
    CHECK_FALSE(proposed(methadone, line));

  const auto buprenorphine = plan_with("moud_choice: buprenorphine");
  CHECK(dosed(buprenorphine) == std::vector<std::string>{"buprenorphine"});
  CHECK(proposed(buprenorphine, "buprenorphine-start")->text.find("Chosen: buprenorphine.") == 0);
  CHECK_FALSE(proposed(buprenorphine, "methadone-start"));
  CHECK_FALSE(proposed(buprenorphine, "methadone-stays-on-offer"));
}

TEST_CASE("without a choice one start is offered first, as an offer, and the choice is asked") {
  for (const std::string& said : std::vector<std::string>{"", "moud_choice: undecided"}) {
    const auto plan = plan_with(said);
    CHECK(choice_of(plan, "buprenorphine") == "offered");
    CHECK(choice_of(plan, "methadone").empty());
    CHECK(dosed(plan) == std::vector<std::string>{"buprenorphine"});
    CHECK(proposed(plan, "buprenorphine-first-day")->text.find("If buprenorphine is chosen: ") == 0);
    const auto* talk = proposed(plan, "medication-choice");
    REQUIRE(talk);
    CHECK(talk->text.find("methadone, usual start") != std::string::npos);
  }
  CHECK(asks(plan_with(""), "moud_choice"));
}

TEST_CASE("a choice that has grown old counts no more and is asked again") {
  const auto stale = plan_with("moud_choice: {value: methadone, at: 2026-10-20}");
  CHECK(choice_of(stale, "methadone").empty());
  CHECK(asks(stale, "moud_choice"));
  CHECK_FALSE(proposed(stale, "methadone-start"));
  const auto fresh = plan_with("moud_choice: {value: methadone, at: 2026-11-20}");
  CHECK(choice_of(fresh, "methadone") == "chosen");
  const auto old_refusal = plan_with("refuses: {value: [buprenorphine], at: 2026-10-20}");
  CHECK(choice_of(old_refusal, "buprenorphine") == "offered");
  CHECK(asks(old_refusal, "refuses"));
}

TEST_CASE("a chosen injection is given where it is open, and tablets come first where it is not") {
  const auto now = plan_with("moud_choice: buprenorphine_xr");
  CHECK(choice_of(now, "buprenorphine_xr") == "chosen");
  CHECK(choice_of(now, "buprenorphine") == "way");
  CHECK(dosed(now) == std::vector<std::string>{"buprenorphine_xr"});
  CHECK_FALSE(proposed(now, "buprenorphine-first-day"));

  auto early = person;
  early.replace(early.find("total: 14"), 9, "total: 3");
  early.replace(early.find("[mydriasis, piloerection]"), 25, "none");
  const auto waits = plan_with("moud_choice: buprenorphine_xr", early);
  REQUIRE(option_of(waits, "buprenorphine_xr")->verdict == Verdict::block);
  CHECK(proposed(waits, "way-to-injection"));
  CHECK_FALSE(proposed(now, "way-to-injection"));
  CHECK(dosed(waits) == std::vector<std::string>{"buprenorphine_home"});
  CHECK(proposed(waits, "low-dose-path"));
  CHECK_FALSE(proposed(waits, "injection-first-dose"));
}

TEST_CASE("what is chosen and blocked is named, and what is open is offered in its place") {
  auto long_qt = person;
  long_qt.replace(long_qt.find("value: 420, at: 2026-11-20"), 26, "value: 520, at: 2026-11-30");
  const auto plan = plan_with("moud_choice: methadone", long_qt);
  REQUIRE(option_of(plan, "methadone")->verdict == Verdict::block);
  const auto* told = proposed(plan, "chosen-not-possible");
  REQUIRE(told);
  CHECK(told->text.find("buprenorphine, usual start") != std::string::npos);
  CHECK(choice_of(plan, "buprenorphine") == "offered");
  CHECK(proposed(plan, "medication-choice"));
  CHECK_FALSE(proposed(plan, "methadone-start"));
  CHECK_FALSE(proposed(plan_with("moud_choice: methadone"), "chosen-not-possible"));
}

TEST_CASE("what is refused is named once and never proposed") {
  const auto plan = plan_with("refuses: [buprenorphine]");
  CHECK(choice_of(plan, "buprenorphine") == "refused");
  CHECK(choice_of(plan, "buprenorphine_xr") == "refused");
  CHECK(choice_of(plan, "methadone") == "offered");
  CHECK(dosed(plan) == std::vector<std::string>{"methadone"});
  const auto* once = proposed(plan, "refused-once");
  REQUIRE(once);
  CHECK(once->text.find("buprenorphine, usual start") != std::string::npos);
  CHECK(once->due == parse_date("2026-12-31"));
  for (const auto& line : plan.lines)
    if (line.status == LineStatus::proposed && line.id != "refused-once")
      for (const auto& option : line.options) CHECK_MESSAGE(!option.starts_with("buprenorphine"), line.id);
  // Somebody who wants the injection and no tablets is not refused the injection.
  const auto only_injection = plan_with("{moud_choice: buprenorphine_xr, refuses: [methadone]}", "");
  CHECK(choice_of(only_injection, "buprenorphine_xr") == "chosen");
}

TEST_CASE("whoever wants no medicine gets no start, and everything else") {
  for (const std::string& said : std::vector<std::string>{"declines_medication: yes", "refuses: [any_medication]", "moud_choice: none"}) {
    CAPTURE(said);
    const auto plan = plan_with(said);
    CHECK(dosed(plan).empty());
    CHECK(proposed(plan, "informed-refusal"));
    CHECK(proposed(plan, "naloxone"));
    CHECK(proposed(plan, "overdose-plan")->text.find("agonist") == std::string::npos);
    for (const auto* line : {"buprenorphine-start", "methadone-start", "methadone-first-day", "early-xr-buprenorphine", "medication-choice",
                             "withdrawal-care", "low-dose-path", "withdrawal-score-again", "refused-once", "fentanyl-caution", "home-start"})
      CHECK_FALSE_MESSAGE(proposed(plan, line), line);
  }
}

TEST_CASE("whoever asks for care of withdrawal alone gets it, its risk once, naloxone and an open door") {
  const auto plan = plan_with("moud_choice: withdrawal_management_only");
  for (const auto* line : {"withdrawal-care", "withdrawal-alpha-2", "withdrawal-care-risk", "withdrawal-care-open-door", "naloxone"})
    CHECK_MESSAGE(proposed(plan, line), line);
  CHECK(dosed(plan).front() == "withdrawal_management_only");
  for (const auto* line : {"buprenorphine-start", "buprenorphine-first-day", "methadone-start", "methadone-first-day"})
    CHECK_FALSE_MESSAGE(proposed(plan, line), line);
  // In pregnancy it is blocked: said so, and the two agonists are offered.
  auto pregnant = person;
  pregnant.replace(pregnant.find("male"), 4, "female\npregnant: yes");
  const auto blocked = plan_with("moud_choice: withdrawal_management_only", pregnant);
  CHECK_FALSE(proposed(blocked, "withdrawal-care"));
  CHECK(proposed(blocked, "offer-both-in-pregnancy"));
}

TEST_CASE("no start today for who does not want one now; another aim than stopping leads") {
  const auto later = plan_with("{moud_choice: buprenorphine, willing_to_start: no}", "");
  CHECK(choice_of(later, "buprenorphine") == "later");
  const auto plan = plan_with("moud_choice: buprenorphine\nwilling_to_start: no");
  CHECK(dosed(plan).empty());
  CHECK(proposed(plan, "start-waits"));
  CHECK_FALSE(proposed(plan, "buprenorphine-start"));
  const auto other_aim = plan_with("goal_not_stopping: yes");
  CHECK(proposed(other_aim, "own-goal"));
  CHECK(dosed(other_aim).empty());
  // Who chooses a medicine all the same gets it.
  CHECK(dosed(plan_with("goal_not_stopping: yes\nmoud_choice: methadone")) == std::vector<std::string>{"methadone"});
  CHECK(dosed(plan_with("goal_not_stopping: yes\nwilling_to_start: yes")) == std::vector<std::string>{"buprenorphine"});
}

TEST_CASE("two courses that did not help put the other agonist first; a start that brought on withdrawal a low dose") {
  const std::string tried = "{drug: buprenorphine, worked: no}";
  const auto twice = plan_with("prior_moud: [" + tried + ", {drug: sublocade, worked: no}]");
  CHECK(choice_of(twice, "methadone") == "offered");
  CHECK(proposed(twice, "methadone-after-two-tries"));
  CHECK(dosed(twice) == std::vector<std::string>{"methadone"});
  for (const std::string& prior : std::vector<std::string>{"[" + tried + "]", "[" + tried + ", {drug: buprenorphine, worked: yes}]",
                                                           "[" + tried + ", {drug: methadone, worked: no}]"})
    CHECK(choice_of(plan_with("prior_moud: " + prior), "buprenorphine") == "offered");
  CHECK(choice_of(plan_with("prior_moud: [{drug: methadone, worked: no}, {drug: methadone, worked: no}]"), "buprenorphine") == "offered");
  // A choice goes before it.
  CHECK(dosed(plan_with("moud_choice: buprenorphine\nprior_moud: [" + tried + ", " + tried + "]")) == std::vector<std::string>{"buprenorphine"});

  const auto sick = plan_with("moud_choice: buprenorphine\nprior_moud: [{drug: buprenorphine, worked: no, precipitated: yes}]");
  CHECK(dosed(sick) == std::vector<std::string>{"buprenorphine_low_dose"});
}

TEST_CASE("readiness shapes the steps and nothing else") {
  const auto low = plan_with("readiness: {importance: 3, confidence: 4}");
  CHECK(proposed(low, "importance-low"));
  CHECK(proposed(low, "confidence-low"));
  const auto high = plan_with("readiness: {importance: 4, confidence: 5}");
  CHECK_FALSE(proposed(high, "importance-low"));
  CHECK_FALSE(proposed(high, "confidence-low"));
  CHECK(dosed(low) == dosed(high));
  for (const auto* fact : {"readiness.importance", "readiness.confidence", "goal_not_stopping"}) CHECK_FALSE(asks(plan_with(""), fact));
}

TEST_CASE("a choice and its refusal contradict each other: neither is used, and both are asked") {
  for (const std::string& said :
       std::vector<std::string>{"moud_choice: methadone\nrefuses: [methadone]", "moud_choice: buprenorphine\ndeclines_medication: yes"}) {
    const auto plan = plan_with(said);
    CHECK_FALSE(plan.problems.empty());
    CHECK(choice_of(plan, "buprenorphine") == "offered");
    CHECK(asks(plan, "moud_choice"));
  }
}

TEST_CASE("a refused kit keeps the teaching, and an emergency keeps the kit") {
  const auto plan = plan_with("refuses: [naloxone, counselling, mutual_help, peer_support, family_involvement]");
  for (const auto* line : {"naloxone", "counselling-offer", "mutual-help", "peer-support", "family-support"}) CHECK_FALSE(proposed(plan, line));
  CHECK(proposed(plan, "naloxone-refused"));
  CHECK(proposed(plan, "overdose-steps"));
  CHECK(option_of(plan, "discharge_without_naloxone")->verdict == Verdict::block);

  const auto emergency = plan_with(
      "{resp_rate: 6, sedation: sedated, opioid: {class: fentanyl_analogue, last_use_hours: 1}, refuses: [naloxone], moud_choice: methadone}", "");
  REQUIRE(has_emergency(emergency.escalations));
  CHECK(proposed(emergency, "naloxone-today"));
  for (const auto* line : {"methadone-start", "chosen-not-possible", "refused-once"}) CHECK_FALSE(proposed(emergency, line));
}

TEST_CASE("going on is not ended by another choice, and what the person wants is kept with the plan") {
  const auto on_films = plan_with(
      "{oud_severity: severe, opioid: {class: buprenorphine, daily_mg: 16, product: combination film, last_use_hours: 18}, moud_choice: methadone}",
      "");
  CHECK(choice_of(on_films, "methadone") == "chosen");
  CHECK(choice_of(on_films, "buprenorphine_continue").empty());
  const auto again = catalog::parse_plan(catalog::format_plan(on_films), built_in().vocabulary());
  CHECK(choice_of(again, "methadone") == "chosen");
  CHECK(care::same_content(again, on_films));
  // Nobody who is on a medicine is offered another as if there were none.
  const auto stable = plan_with("{opioid: {class: buprenorphine, daily_mg: 16, product: combination film, last_use_hours: 18}}", "");
  for (const auto& option : stable.options) CHECK(option.choice != Choice::offered);
}
