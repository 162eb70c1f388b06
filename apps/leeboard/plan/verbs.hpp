// The verbs of `leeboard plan`, one file each.
#pragma once

#include "leeboard/command.hpp"

namespace leeboard::app {

Verb plan_draft_verb();
Verb plan_preview_verb();
Verb plan_show_verb();
Verb plan_sign_verb();
Verb plan_cosign_verb();
Verb plan_decide_verb();
Verb plan_reopen_verb();
Verb plan_work_verb();
Verb plan_diff_verb();
Verb plan_list_verb();
Verb plan_why_verb();

}  // namespace leeboard::app
