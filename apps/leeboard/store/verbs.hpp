// The verbs of `leeboard store`, one file each.
#pragma once

#include "leeboard/command.hpp"

namespace leeboard::app {

Verb store_init_verb();
Verb store_demo_verb();
Verb store_backup_verb();
Verb store_backups_verb();
Verb store_drill_verb();
Verb store_restore_verb();
Verb store_adopt_verb();
Verb store_upgrade_verb();
Verb store_verify_verb();
Verb store_doctor_verb();
Verb store_export_verb();
Verb store_salvage_verb();
Verb store_move_verb();

}  // namespace leeboard::app
