// The verbs of `leeboard assess`, one file each.
#pragma once

#include "leeboard/command.hpp"

namespace leeboard::app {

Verb assess_add_verb();
Verb assess_score_verb();
Verb assess_import_verb();
Verb assess_list_verb();
Verb assess_show_verb();
Verb assess_amend_verb();
Verb assess_withdraw_verb();
Verb assess_move_verb();
Verb assess_due_verb();
Verb assess_ack_verb();

}  // namespace leeboard::app
