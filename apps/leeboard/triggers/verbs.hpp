// The verbs of `leeboard triggers`, one file each.
#pragma once

#include "leeboard/command.hpp"

namespace leeboard::app {

Verb triggers_add_verb();
Verb triggers_log_verb();
Verb triggers_import_verb();
Verb triggers_list_verb();
Verb triggers_review_verb();
Verb triggers_resolve_verb();

}  // namespace leeboard::app
