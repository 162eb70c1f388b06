// Every worked example of every safety rule and template runs and is true.
#include <doctest/doctest.h>

#include <algorithm>

#include "care/prove_plan.hpp"
#include "care/safety_review.hpp"
#include "catalog/plan_example.hpp"
#include "catalog/safety_rule.hpp"
#include "catalog/vocabulary.hpp"
#include "unit/care/plan_support.hpp"

using namespace leeboard;
using namespace leeboard::testing;

namespace {
void fail_for(const Diagnostics& faults) {
  for (const auto& fault : faults.sorted()) FAIL_CHECK(format_where(fault.where), ": ", fault.message, " (", fault.mend, ")");
}

/// Whether the plan says what the rule found: as a reason of an option, a warning of a line, or a line that has to be there.
bool shows(const CarePlan& plan, const catalog::SafetyRule& rule) {
  const auto is_reason = [&](const OptionReason& reason) { return reason.from == rule.id; };
  for (const auto& option : plan.options)
    if (std::ranges::any_of(option.reasons, is_reason)) return true;
  for (const auto& line : plan.lines) {
    if (std::ranges::find(rule.lines, line.id) == rule.lines.end() || line.status != LineStatus::proposed) continue;
    const auto is_warning = [&](const PlanWarning& warning) { return warning.text == rule.text && warning.rule == care::rule_row(rule); };
    if (rule.verdict == SafetyVerdict::must || std::ranges::any_of(line.warnings, is_warning)) return true;
  }
  return false;
}

/// The plan of an example's facts, with every treatment listed that the rule judges.
CarePlan plan_of(const catalog::PlanExample& example, const catalog::SafetyRule& rule) {
  auto sheet = care::make_fact_sheet(built_in().vocabulary(), example.facts.facts, example.as_of, example.facts.now);
  if (!sheet.value("proposed") && !rule.options.empty()) {
    std::vector<FactRecord> proposed;
    for (const auto& option : rule.options) proposed.push_back({{{"option", FieldValue(Code{option})}}});
    Finding finding;
    finding.value = FactValue(std::move(proposed));
    sheet.put("proposed", std::move(finding));
  }
  return care::draft_plan(built_in(), built_in().care_template("oud-core"), sheet);
}
}  // namespace

TEST_CASE("each safety rule comes from facts to the page, and no other says it in its place") {
  for (const auto& rule : built_in().safety_rules()) {
    if (rule.escalation) continue;  // those have a test of their own
    CAPTURE(rule.id);
    bool shown = false;
    for (const auto node : rule.examples->items()) {
      Diagnostics read;
      const auto example = catalog::read_rule_example(node, built_in().vocabulary(), read);
      REQUIRE(read.empty());
      const bool says =
          std::ranges::any_of(example.expect, [](const auto& each) { return each.what != "until_known" && each.words.front() != "none"; });
      shown = shown || (says && shows(plan_of(example, rule), rule));
    }
    CHECK(shown);
  }
}

TEST_CASE("examples of safety rules") {
  for (const auto& rule : built_in().safety_rules()) {
    CAPTURE(rule.id);
    Diagnostics faults;
    CHECK(care::prove_safety_rule(rule, built_in().vocabulary(), faults) > 0);
    fail_for(faults);
  }
}

TEST_CASE("examples of templates") {
  for (const auto& id : built_in().template_ids()) {
    CAPTURE(id);
    Diagnostics faults;
    CHECK(care::prove_template(built_in(), built_in().care_template(id), faults) > 0);
    fail_for(faults);
  }
}
