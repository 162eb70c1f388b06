// A plan on paper and on the terminal: emergencies, today, questions, phases, treatments.
#pragma once

#include <string>

#include "record/fact_sheet.hpp"
#include "record/plan.hpp"
#include "report/document.hpp"

namespace leeboard::catalog {
class Catalog;
}

namespace leeboard::app {

class Context;

/// The plan as a document for all views.
report::Document plan_document(const CarePlan& plan, catalog::Catalog& catalog);

/// Prints a plan in the format that was asked for: JSON as leeboard.plan/1, or a view of the document.
void print_plan(Context& context, const CarePlan& plan);

/// Each rule and each line of the template as a tree of its comparisons with their truth (--explain).
std::string explain_plan(catalog::Catalog& catalog, const std::string& template_id, const FactSheet& sheet);

}  // namespace leeboard::app
