// Why a line stands in a plan: its facts with their dates, the rule of its template, rows with their sources, decisions.
#pragma once

#include <string>

#include "record/plan.hpp"
#include "report/plan_words.hpp"

namespace leeboard::catalog {
struct Guidelines;
struct TemplateLine;
class Vocabulary;
}  // namespace leeboard::catalog

namespace leeboard::report {

/// A line of a plan, and what of the definitions in force belongs to it; `source` is null where its template no longer has it.
struct LineWhy {
  const CarePlan& plan;
  const PlanLine& line;
  const catalog::TemplateLine* source;
  const catalog::Guidelines& rows;
  const catalog::Vocabulary& vocabulary;
  const OptionTitles& titles;
};

/// In lines of at most 80 columns.
std::string render_line_why(const LineWhy& why);
/// leeboard.why/1 of type `line`.
std::string render_line_why_json(const LineWhy& why);

}  // namespace leeboard::report
