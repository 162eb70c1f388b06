// What the plan tests share: one catalog, sheets from facts in a definition, what an expectation finds missing.
#pragma once

#include <string>
#include <vector>

#include "care/draft_plan.hpp"
#include "care/fact_sheet.hpp"
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/read_facts.hpp"
#include "io/node.hpp"
#include "record/plan.hpp"

namespace leeboard::testing {

/// The built-in definitions, loaded once.
catalog::Catalog& built_in();

/// Facts of a node; later nodes replace facts of the same name. Fails the test when one cannot be read.
FactSheet sheet_of(const std::vector<io::Node>& facts, std::string_view as_of = "2026-12-01");

/// Some legal value of a type, a different one for each `turn`.
FactValue some_value(const FactType& type, unsigned turn);

/// Draft of oud-core or another template.
CarePlan plan_of(const FactSheet& sheet, const std::string& template_id = "oud-core");

/// Draft of oud-core from facts in YAML.
CarePlan plan_of_text(const std::string& facts);

/// Draft of oud-core and every template that applies, as a draft is made for which nobody names one.
CarePlan stacked_plan_of(const FactSheet& sheet);

/// What a plan lacks of `expect` (options, until_known, not_before, escalations, lines, not_lines, not_options, ask, dates,
/// goals, choice, option_cites, alternatives, problems, cites_any, text, not_text). Empty: all is well.
std::vector<std::string> shortfalls(const CarePlan& plan, io::Node expect);

/// The proposed line, or null.
const PlanLine* proposed(const CarePlan& plan, std::string_view id);
const PlanOption* option_of(const CarePlan& plan, std::string_view id);
std::string lower(std::string_view text);

}  // namespace leeboard::testing
