// The verbs of `leeboard instrument`, one file each.
#pragma once

#include "leeboard/command.hpp"

namespace leeboard::app {

Verb instrument_list_verb();
Verb instrument_show_verb();
Verb instrument_lint_verb();
Verb instrument_test_verb();
Verb instrument_import_verb();
Verb instrument_export_verb();
Verb instrument_format_verb();

}  // namespace leeboard::app
