// The verbs of `leeboard medicine`.
#pragma once

#include "leeboard/command.hpp"

namespace leeboard::app {

Verb medicine_list_verb();
Verb medicine_show_verb();
Verb medicine_lint_verb();

}  // namespace leeboard::app
