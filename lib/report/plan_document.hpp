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

/// Prints a plan in the format that was asked for: JSON as leeboard.plan/1, or a view of the document.
void print_plan(Context& context, const CarePlan& plan);

}  // namespace leeboard::app
