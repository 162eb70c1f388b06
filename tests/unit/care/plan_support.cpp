// Compares plans with expectations written in YAML.
#include "unit/care/plan_support.hpp"

#include "care/plan_shortfalls.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/error.hpp"
#include "care/fitting_template.hpp"
#include "care/prove_plan.hpp"
#include "catalog/vocabulary.hpp"
#include "io/read_yaml.hpp"

namespace leeboard::testing {

catalog::Catalog& built_in() {
  static catalog::Catalog catalog;
  return catalog;
}

FactSheet sheet_of(const std::vector<io::Node>& nodes, std::string_view as_of) {
  catalog::FactReading how;
  how.as_of = parse_stamp(as_of, nullptr).value();
  Diagnostics diagnostics;
  std::vector<Fact> facts;
  std::vector<FactProblem> found;
  Stamp now = catalog::end_of(how.as_of, nullptr);
  for (const auto node : nodes) {
    auto read = catalog::read_facts(node, built_in().vocabulary(), how, diagnostics);
    for (auto& fact : read.facts) {
      std::erase_if(facts, [&](const Fact& f) { return f.key == fact.key; });
      facts.push_back(std::move(fact));
    }
    found.insert(found.end(), read.problems.begin(), read.problems.end());
    now = read.now;
  }
  for (const auto& fault : diagnostics.sorted()) FAIL_CHECK(format_where(fault.where), ": ", fault.message, " (", fault.mend, ")");
  auto sheet = care::make_fact_sheet(built_in().vocabulary(), facts, how.as_of, now);
  for (auto& problem : found) sheet.add_problem(std::move(problem));
  return sheet;
}

CarePlan plan_of_text(const std::string& facts) {
  const auto document = io::read_yaml(facts, "facts.yaml");
  return plan_of(sheet_of({document.root()}));
}

CarePlan stacked_plan_of(const FactSheet& sheet) { return care::draft_plan(built_in(), care::choose_templates(built_in(), {}, sheet), sheet); }

FactValue some_value(const FactType& type, unsigned turn) {
  switch (type.kind) {
    case ValueKind::boolean: return turn % 2 == 0;
    case ValueKind::number: {
      const auto low = type.legal ? type.legal->low : 0, high = type.legal ? type.legal->high : 100;
      const auto number = low + (high - low) * static_cast<double>(turn % 7) / 6;
      return Range{number, number};
    }
    case ValueKind::code: return type.values.empty() ? Code{"x"} : Code{type.values[turn % type.values.size()]};
    case ValueKind::codes: return type.values.empty() ? std::vector<Code>{} : std::vector<Code>{{type.values[turn % type.values.size()]}};
    case ValueKind::date: return make_date(2026, 11, 1 + turn % 28).value();
    case ValueKind::text: return Text{"words"};
    case ValueKind::records: return std::vector<FactRecord>{};
  }
  return false;
}

CarePlan plan_of(const FactSheet& sheet, const std::string& template_id) {
  return care::draft_plan(built_in(), built_in().care_template(template_id), sheet);
}

std::vector<std::string> shortfalls(const CarePlan& plan, io::Node expect) {
  Diagnostics diagnostics;
  const auto wanted = catalog::read_expectations(expect, diagnostics);
  for (const auto& fault : diagnostics.sorted())
    // A bullet of a case carries its words and whether it is required, beside what is expected.
    if (fault.message.find("`bullet`") == std::string::npos && fault.message.find("`later`") == std::string::npos)
      FAIL_CHECK(format_where(fault.where), ": ", fault.message, " (", fault.mend, ")");
  return care::plan_shortfalls(plan, wanted);
}

const PlanLine* proposed(const CarePlan& plan, std::string_view id) {
  for (const auto& line : plan.lines)
    if (line.id == id && line.status == LineStatus::proposed) return &line;
  return nullptr;
}

const PlanOption* option_of(const CarePlan& plan, std::string_view id) {
  for (const auto& option : plan.options)
    if (option.option == id) return &option;
  return nullptr;
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace leeboard::testing

REGISTER_EXCEPTION_TRANSLATOR(leeboard::Error& error) {
  std::string out = error.what();
  for (const auto& problem : error.problems())
    out += "\n  " + leeboard::format_where(problem.where) + ": " + problem.message + (problem.mend.empty() ? "" : " (" + problem.mend + ")");
  return out.c_str();
}
