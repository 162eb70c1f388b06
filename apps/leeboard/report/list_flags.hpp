// The flags of lists that people work from.
#pragma once

#include "leeboard/arguments.hpp"
#include "report/list_choice.hpp"

namespace leeboard::app {

class Context;

/// Declares --sort, --limit and --fields.
void declare_list_flags(Arguments& app, report::ListChoice& choice);

/// Before anything is read: columns that are not there, and JSON, which is always whole. Throws usage.
void check_list_flags(Context& context, const report::ListChoice& choice, const report::Table& table);

/// Applies them to the main table of a report and says below it how many rows are left out.
void choose_rows(report::Document& document, const report::ListChoice& choice);

}  // namespace leeboard::app
