// The verbs of `leeboard intake`, one file each.
#pragma once

#include "leeboard/command.hpp"

namespace leeboard::app {

Verb intake_add_verb();
Verb intake_ask_verb();
Verb intake_import_verb();
Verb intake_list_verb();
Verb intake_show_verb();
Verb intake_update_verb();
Verb intake_withdraw_verb();
Verb intake_move_verb();
Verb intake_discharge_verb();
Verb intake_readmit_verb();
Verb intake_find_verb();
Verb intake_match_verb();
Verb intake_merge_verb();
Verb intake_conflicts_verb();
Verb intake_resolve_verb();
Verb intake_schema_verb();

}  // namespace leeboard::app
