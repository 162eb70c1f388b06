// Worked examples of templates and safety rules: facts of an invented person, and what has to come of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "catalog/read_facts.hpp"
#include "io/node.hpp"

namespace leeboard::catalog {

/// One thing that is expected: "options" of "methadone" is one of the words, "lines" holds the words, ...
struct Expectation {
  std::string what;
  std::string of;  ///< an option or a line; empty where the words stand for themselves
  std::vector<std::string> words;
  Where where;
};

/// A worked example; `as_of` is 2026-12-01 where it names no day.
struct PlanExample {
  std::string name;
  Stamp as_of{};
  FactsRead facts;
  std::vector<Expectation> expect;  ///< of a safety rule: "verdict" or "level", and "until_known"
  Where where;
};

/// Reads `expect` of a template's example: options, until_known, not_before, escalations, levels, lines, not_lines, not_options, ask, dates,
/// goals, option_cites, alternatives, problems, cites_any, text, not_text, not_ask, today (at most so many lines), today_text,
/// not_today_text, page_text, not_page_text (the words of the whole page). Faults are collected.
std::vector<Expectation> read_expectations(io::Node node, Diagnostics& diagnostics);

/// {name, as_of, facts, expect} of a template.
PlanExample read_plan_example(io::Node node, const Vocabulary& vocabulary, Diagnostics& diagnostics);

/// {name, as_of, facts, expect, until_known} of a safety rule.
PlanExample read_rule_example(io::Node node, const Vocabulary& vocabulary, Diagnostics& diagnostics);

/// {name, as_of, facts, expect: {state, band, page, overlays}} of a state or an overlay; `none` where there is none.
PlanExample read_state_example(io::Node node, const Vocabulary& vocabulary, Diagnostics& diagnostics);

}  // namespace leeboard::catalog
