// Escalations: levels, blocks, what is held, what is asked first, the short plan; each one is missed when it is gone.
#include <doctest/doctest.h>

#include <algorithm>

#include "care/escalations.hpp"
#include "care/fill_text.hpp"
#include "care/prove_plan.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/read_plan.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/vocabulary.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;
using namespace leeboard::testing;

namespace {

/// "E breathing-slow, T wrong-dose".
std::string raised(const CarePlan& plan) {
  std::string out;
  for (const auto& each : plan.escalations) out += (out.empty() ? "" : ", ") + std::string(format_word(urgency_of(each))) + " " + each.id;
  return out;
}

std::vector<const catalog::SafetyRule*> escalating() {
  std::vector<const catalog::SafetyRule*> out;
  for (const auto& rule : built_in().safety_rules())
    if (rule.escalation) out.push_back(&rule);
  return out;
}

bool asked_first(const CarePlan& plan, std::string_view fact) {
  const auto at = std::ranges::find(plan.ask, fact, &PlanQuestion::fact);
  return at != plan.ask.end() && at->urgent;
}

}  // namespace

TEST_CASE("what escalates, and how soon") {
  const std::pair<const char*, const char*> people[] = {
      {"phone: yes", ""},
      // Sedation that nobody coded delays nothing.
      {"opioid: {class: fentanyl_analogue, last_use_hours: 0.5}\nresp_rate: 7\nspo2: 84\nsedation: unknown", "E breathing-slow, E saturation-low"},
      {"opioid: {class: fentanyl_analogue, last_use_hours: 0.5}\nresp_rate: 11\nspo2: 96\nslurred_speech: yes", "T breathing-10-11-or-drowsy"},
      {"spo2: 89\nresp_rate: 15\nrespiratory: {copd: yes}\nspo2_baseline: 89", ""},
      {"spo2: 94\nspo2_baseline: 98\nresp_rate: 14\nsedation: none", ""},
      {"sedation: sedated\nresp_rate: 11", "E emergency-breathing"},
      {"sedation: drowsy\nspo2: 90", "E emergency-breathing"},
      {"wrong_dose: {drug: methadone, mg: 120, hours: 5, whose: own}\nsedation: none\nresp_rate: 14", "T wrong-dose"},
      {"temperature: 38.4\ninjects: yes\nsbp: 96", "E sepsis"},
      {"temperature: 38.2\ninjects: no", ""},
      {"overdose: {intent: intended}", "E overdose-intended"},
      {"overdose: {intent: intended, last_date: 2024-05-01}\nsuicide.screen: neg", ""},
      {"opioid: {class: methadone}\nqtc_ms: 525\nsymptoms: [syncope]\nk_mmol: 2.9", "E qtc-over-500-unstable"},
      {"opioid: {class: methadone}\nqtc_ms: 525\nk_mmol: 4.1\nmg_mmol: 0.9", "T qtc-or-electrolytes-today"},
      {"opioid: {class: methadone}\nqtc_ms: 470\nk_mmol: 4.1\nmg_mmol: 0.9", "W qtc-450-to-500"},
      {"opioid: {class: methadone}\nqtc_ms: unknown\nk_mmol: 2.9", "T qtc-or-electrolytes-today"},
      {"partner_violence: yes\nsafe_at_home: no\nviolence_weapon: yes\nstrangled: yes\nsafe_tonight: no",
       "E partner-violence-high, T no-place-tonight"},
      {"partner_violence: yes\nsafe_at_home: yes\nviolence_weapon: yes\nstrangled: no\nsafe_tonight: yes", "T partner-violence-high"},
      {"ciwa_ar: 12\nalcohol_use: dependent\nwithdrawal_seizure_history: yes\nalcohol_last_hours: 14", "E alcohol-withdrawal-past-seizure"},
      {"ciwa_ar: 12\nalcohol_use: dependent\nwithdrawal_seizure_history: no\nalcohol_last_hours: 14", "T alcohol-withdrawal-moderate"},
  };
  for (const auto& [facts, expected] : people) {
    CAPTURE(facts);
    CHECK(raised(plan_of_text(facts)) == expected);
  }
}

TEST_CASE("pregnant with no way to start outside: hospital today, and only then") {
  CHECK(raised(plan_of_text("pregnant: yes\nsedation: sedated\nresp_rate: 14\nspo2: 97\noverdose_suspected: no")).find("T pregnant-no-way-outside") !=
        std::string::npos);
  CHECK(raised(plan_of_text("pregnant: yes")).empty());
}

TEST_CASE("a vital sign of yesterday escalates nothing and is asked again") {
  CHECK(raised(plan_of_text("resp_rate: {value: 7, at: 2026-11-29}")).empty());
  CHECK(raised(plan_of_text("symptoms: {value: [syncope], at: 2026-11-20}\nqtc_ms: 525")) == "T qtc-or-electrolytes-today");
}

TEST_CASE("one answer short of an emergency is asked first, nothing known is asked by nobody") {
  CHECK(asked_first(plan_of_text("resp_rate: 11\nspo2: 97"), "sedation"));
  CHECK(asked_first(plan_of_text("k_mmol: 2.9"), "qtc_ms"));
  CHECK_FALSE(asked_first(plan_of_text("phone: yes"), "sedation"));
  CHECK_FALSE(asked_first(plan_of_text("injects: yes"), "new_murmur"));
  const auto plan = plan_of_text("phone: yes");
  for (const auto* rule : escalating())
    for (const auto& question : plan.ask)
      if (rule->if_unknown == catalog::IfUnknown::note)
        CHECK_MESSAGE(std::ranges::find(question.decides, rule->id) == question.decides.end(), rule->id, " asks ", question.fact);
}

TEST_CASE("an emergency holds what it names, and leaves a short plan") {
  const auto slow = plan_of_text("opioid: {class: fentanyl_analogue, last_use_hours: 0.5}\nresp_rate: 7");
  for (const auto& option : slow.options)
    if (option.option.starts_with("buprenorphine") || option.option.starts_with("methadone")) {
      CAPTURE(option.option);
      CHECK(option.verdict == Verdict::block);
      CHECK(option.until_known.empty());
      CHECK(option.missing.empty());
      REQUIRE(!option.reasons.empty());
      CHECK(option.reasons.front().from == "breathing-slow");
    }
  for (const auto& option : slow.options)
    for (const auto& other : option.alternatives) {
      const auto* way_out = option_of(slow, other);
      REQUIRE(way_out);
      CHECK(way_out->verdict != Verdict::block);
    }
  CHECK(proposed(slow, "agonist-in-hospital"));
  CHECK(proposed(slow, "naloxone-today"));
  CHECK_FALSE(proposed(slow, "goal-opioid-tests"));
  CHECK(std::ranges::count(slow.lines, LineStatus::proposed, &PlanLine::status) <= 3);
  const auto mind = plan_of_text("suicide.screen: plan_or_intent\nsupply_requested_days: 14");
  CHECK(proposed(mind, "agonist-today"));
  CHECK(proposed(mind, "suicide-safety-plan"));
  CHECK(option_of(mind, "supply")->verdict == Verdict::block);
  CHECK(option_of(mind, "buprenorphine")->reasons.empty() == false);
  CHECK(option_of(mind, "buprenorphine")->reasons.front().from != "suicide-plan-or-intent");
  CHECK(std::ranges::count(mind.lines, LineStatus::proposed, &PlanLine::status) <= 6);
  const auto calm = plan_of_text("phone: yes");
  CHECK_FALSE(proposed(calm, "agonist-in-hospital"));
  CHECK_FALSE(proposed(calm, "emergency-hand-over"));
}

TEST_CASE("a stored plan from before there were levels reads and writes as it did") {
  auto plan = plan_of_text("suicide.screen: plan_or_intent");
  REQUIRE(plan.escalations.size() == 1);
  plan.escalations.front().level.reset();
  plan.escalations.front().act.clear();
  const auto old = catalog::format_plan(plan);
  CHECK(old.find("\"level\"") == std::string::npos);
  const auto back = catalog::parse_plan(old, built_in().vocabulary());
  CHECK(catalog::format_plan(back) == old);
  CHECK(care::content_digest(back) == care::content_digest(plan));
  CHECK(urgency_of(back.escalations.front()) == Urgency::now);
}

TEST_CASE("each escalation says who does what, at what level, and is signed off or verified") {
  for (const auto* rule : escalating()) {
    CAPTURE(rule->id);
    CHECK(!rule->escalation->act.empty());
    CHECK(!rule->escalation->levels.empty());
    CHECK(!rule->escalation->block.empty());
    const bool emergency = rule->escalation->most_urgent() == Urgency::now;
    CHECK(emergency == !rule->escalation->goes_on.empty());
    for (const auto& line : rule->escalation->goes_on) CHECK(built_in().care_template(catalog::usual_template).find_line(line));
  }
}

TEST_CASE("each escalation that is taken away is missed by its own examples") {
  for (const auto* rule : escalating()) {
    CAPTURE(rule->id);
    auto gone = *rule;
    // As if the rule were not there: it holds for nobody.
    gone.when = rules::Condition{.shape = rules::Condition::Shape::any, .parts = {}, .leaf = {}};
    Diagnostics faults;
    care::prove_safety_rule(gone, built_in().vocabulary(), faults);
    CHECK(!faults.empty());
    // And as if it always were no more than for this week.
    if (rule->escalation->most_urgent() == Urgency::week) continue;
    auto late = *rule;
    late.escalation->levels = {{Urgency::week, {}}};
    Diagnostics later;
    care::prove_safety_rule(late, built_in().vocabulary(), later);
    CHECK(!later.empty());
  }
}

TEST_CASE("each escalation comes from facts to the page") {
  for (const auto* rule : escalating()) {
    if (!rule->escalation->when_blocked.empty()) continue;  // by the verdicts of a whole plan: see above
    CAPTURE(rule->id);
    REQUIRE(rule->examples);
    bool shown = false;
    for (const auto node : rule->examples->items()) {
      const auto facts = node.find("facts");
      if (shown || !facts || !node.find("expect")->is_map()) continue;
      const auto sheet = sheet_of({*facts});
      const auto plan = plan_of(sheet);
      const auto at = std::ranges::find(plan.escalations, rule->id, &Escalation::id);
      auto act = rule->escalation->act;
      for (auto& each : act) each = care::fill_facts(each, sheet);
      shown = at != plan.escalations.end() && at->act == act && format_word(urgency_of(*at)) == node.find("expect")->find("level")->text();
    }
    CHECK(shown);
  }
}

TEST_CASE("what makes it an emergency stands among its reasons, not only what makes it one at all") {
  const auto plan =
      plan_of_text("{partner_violence: yes, safe_at_home: no, firearms_access: yes, violence_weapon: yes, strangled: yes, safe_tonight: no}");
  const auto high = std::ranges::find(plan.escalations, "partner-violence-high", &Escalation::id);
  REQUIRE(high != plan.escalations.end());
  CHECK(urgency_of(*high) == Urgency::now);
  CHECK(std::ranges::find(high->because, "safe_at_home", &Because::fact) != high->because.end());
  // What keeps it from being one is no reason for it, and rests on something all the same.
  const auto milder = plan_of_text("{partner_violence: yes, safe_at_home: yes, violence_weapon: yes, strangled: no, safe_tonight: yes}");
  CHECK(raised(milder) == "T partner-violence-high");
  CHECK(std::ranges::find(milder.noted, "safe_at_home", &NotedFact::fact) == milder.noted.end());
}
