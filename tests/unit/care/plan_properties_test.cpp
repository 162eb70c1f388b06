// Properties of whole plans: sufficiency of what is asked, settled verdicts that stay, JSON and back.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "care/computed_facts.hpp"
#include "care/fill_text.hpp"
#include "care/option_verdict.hpp"
#include "care/plan_day.hpp"
#include "care/plan_line.hpp"
#include "care/safety_review.hpp"
#include "care/settling_questions.hpp"
#include "catalog/plan_json.hpp"
#include "catalog/read_plan.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/vocabulary.hpp"
#include "io/read_yaml.hpp"
#include "rules/evaluate.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;
using namespace leeboard::testing;

namespace {

FactSheet sheet_of_text(const std::string& yaml) {
  const auto document = io::read_yaml(yaml, "facts.yaml");
  return sheet_of({document.root()});
}

FactSheet with(const FactSheet& sheet, const std::vector<std::string>& facts, unsigned turn) {
  FactSheet out = sheet;
  for (const auto& fact : facts) {
    Finding finding;
    finding.value = some_value(*built_in().vocabulary().find_type(fact), turn++);
    finding.observed = sheet.now();
    out.put(fact, std::move(finding));
  }
  care::put_computed_facts(built_in().vocabulary(), out);  // names left over follow from the list of medicines
  return out;
}

}  // namespace

TEST_CASE("values for the facts that an option misses settle it, and settled verdicts stay") {
  const char* people[] = {"phone: yes", "opioid: {class: short, last_use_hours: 10}", "opioid: {class: methadone}\nqtc_ms: 480",
                          "pregnant: yes\ncows: {total: 9, objective_signs: [yawning]}", "benzo_use: prescribed\nphysical_dependence: yes"};
  const auto verdicts = [](const FactSheet& sheet) {
    return care::review_options(built_in().treatment_options(), care::review_rules(built_in().safety_rules(), sheet), {}, sheet,
                                built_in().guidelines());
  };
  for (const auto* person : people) {
    const auto sheet = sheet_of_text(person);
    for (const auto& option : verdicts(sheet)) {
      CAPTURE(person);
      CAPTURE(option.option);
      for (unsigned turn = 0; turn < 6; ++turn) {
        const auto filled = verdicts(with(sheet, option.missing, turn));
        const auto now = std::ranges::find(filled, option.option, &PlanOption::option);
        if (now == filled.end()) continue;
        CHECK(now->until_known.empty());
        CHECK(now->missing.empty());
        if (option.missing.empty() && option.verdict != Verdict::ask) CHECK(now->verdict == option.verdict);
      }
    }
  }
}

TEST_CASE("facts that an option does not name never change its verdict" * doctest::test_suite("long")) {
  const char* people[] = {
      "phone: yes", "opioid: {class: short, last_use_hours: 10}\nphysical_dependence: yes", "pregnant: yes\nopioid: {class: methadone}",
      "opioid: {class: fentanyl_analogue, last_use_hours: 14}\nqtc_ms: 520\nsedation: none\nbenzo_use: prescribed\nage_years: 40"};
  std::vector<std::string> tested;
  for (const auto& rule : built_in().safety_rules())
    for (const auto* part : {rule.given ? &*rule.given : nullptr, rule.when ? &*rule.when : nullptr})
      if (part)
        for (auto& fact : rules::facts_of(*part))
          if (std::ranges::find(tested, fact) == tested.end() && !built_in().vocabulary().find_type(fact)->closed) tested.push_back(std::move(fact));
  std::mt19937 random(26);
  int settled = 0;
  for (const auto* person : people) {
    CAPTURE(person);
    const auto sheet = sheet_of_text(person);
    const auto review = [](const FactSheet& known) {
      return care::review_options(built_in().treatment_options(), care::review_rules(built_in().safety_rules(), known), {}, known,
                                  built_in().guidelines());
    };
    for (const auto& option : review(sheet)) {
      CAPTURE(option.option);
      settled += option.missing.empty();
      for (unsigned round = 0; round < 12; ++round) {
        std::vector<std::string> others;
        for (const auto& fact : tested)
          if (!sheet.find(fact) && random() % 3 == 0 && std::ranges::find(option.missing, sheet.asked_as(fact)) == option.missing.end())
            others.push_back(fact);
        const auto more = review(with(sheet, others, round));
        const auto now = std::ranges::find(more, option.option, &PlanOption::option);
        if (now == more.end()) continue;  // it was listed only as an alternative of another
        CHECK(now->verdict == option.verdict);
        CHECK(now->until_known == option.until_known);
      }
    }
  }
  CHECK(settled > 5);
}

TEST_CASE("a plan comes back from its JSON") {
  const auto plan =
      plan_of(sheet_of_text("dsm5_criteria_count: 8\nopioid: {class: short, last_use_hours: 14}\n"
                            "cows: {total: 12, objective_signs: [yawning], age_hours: 1}\npregnant: unknown\n"
                            "triggers: [{domain: times, description: payday, strength: 8, avoidable: no}]\nphq9: 16\n"
                            "suicide.screen: plan_or_intent\nproposed: [{drug: methadone, dose_mg: 20}]"));
  const auto text = catalog::format_plan(plan);
  CHECK(catalog::format_plan(catalog::parse_plan(text, built_in().vocabulary())) == text);
  CHECK(care::same_content(plan, catalog::parse_plan(text, built_in().vocabulary())));
  CHECK(plan.escalations.size() == 1);
}

TEST_CASE("a line reads well when nothing is known") {
  // Each line of each template as if it were in the plan of somebody of whom nothing was ever said.
  const FactSheet nothing(parse_stamp("2026-12-01", nullptr).value());
  for (const auto& id : built_in().template_ids())
    for (const auto& from : built_in().care_template(id).lines) {
      if (!from.for_each.empty()) continue;
      if (from.left_out && rules::evaluate(*from.left_out, nothing, from.max_ages).truth == Truth::yes) continue;  // not of such a person
      PlanLine line;
      if (from.due) line.due = care::day_of(*from.due, nothing);
      line.options = from.options;
      const auto text =
          care::fill_text(care::text_for(from, line, nothing, built_in().treatment_options()), line, nothing, built_in().treatment_options(), {});
      CAPTURE(from.id);
      CHECK_MESSAGE(text.find("not known yet") == std::string::npos, text);
    }
}

TEST_CASE("what a held line would ask beside is asked once the line is in the plan") {
  const auto asks = [](const CarePlan& plan, std::string_view fact) {
    return std::ranges::find(plan.ask, fact, &PlanQuestion::fact) != plan.ask.end();
  };
  CHECK_FALSE(asks(plan_of(sheet_of_text("phone: yes")), "taper_reason"));
  CHECK(asks(plan_of(sheet_of_text("opioid: {class: methadone}\ntaper_requested: yes")), "taper_reason"));
}

TEST_CASE("answers to the settling questions leave no line and no treatment of the plan undecided" * doctest::test_suite("long")) {
  const char* people[] = {"opioid: {class: short, last_use_hours: 10}\ncows: {total: 12, objective_signs: [yawning]}",
                          "opioid: {class: methadone}\nqtc_ms: 480", "sex_at_birth: female\npregnant: yes", "phone: yes"};
  const auto& core = built_in().care_template(catalog::usual_template);
  for (const auto* person : people) {
    CAPTURE(person);
    const auto sheet = sheet_of_text(person);
    const auto plan = plan_of(sheet);
    std::vector<std::string> facts;
    for (const auto& question : care::settling_questions(built_in(), core, sheet, plan)) facts.push_back(question.fact);
    CHECK(facts.size() < plan.ask.size());
    for (unsigned turn = 0; turn < 4; ++turn) {
      const auto settled = plan_of(with(sheet, facts, turn));
      // Made-up values may contradict each other: then an answered fact is set aside and asked again, and nothing else is.
      const auto contradicted = [&](const std::vector<std::string>& missing) {
        return !settled.problems.empty() && std::ranges::all_of(missing, [&](const std::string& fact) {
          return std::ranges::find(facts, fact) != facts.end() || sheet.find(fact);
        });
      };
      for (const auto& line : settled.lines)
        CHECK_MESSAGE((line.status != LineStatus::held || contradicted(line.missing)), line.id, " waits for ",
                      line.missing.empty() ? "nothing" : line.missing.front());
      for (const auto& option : plan.options) {
        const auto now = std::ranges::find(settled.options, option.option, &PlanOption::option);
        if (now != settled.options.end())
          CHECK_MESSAGE((now->missing.empty() || contradicted(now->missing)), option.option, " waits for ",
                        now->missing.empty() ? "nothing" : now->missing.front());
      }
    }
  }
}
