// The verbs of `leeboard template`, one file each.
#pragma once

#include "leeboard/command.hpp"

namespace leeboard::app {

Verb template_list_verb();
Verb template_show_verb();
Verb template_lint_verb();
Verb template_test_verb();
Verb template_impact_verb();
Verb template_format_verb();
Verb template_signoff_verb();

}  // namespace leeboard::app
