// `leeboard store`: the clinic's file, its copies and its health.
#include "leeboard/store/verbs.hpp"

namespace leeboard::app {

Command declare_store() {
  return {
      "store",
      "make, copy, check and move the clinic's store",
      {store_init_verb(), store_demo_verb(), store_backup_verb(), store_backups_verb(), store_drill_verb(), store_restore_verb(), store_adopt_verb(),
       store_upgrade_verb(), store_verify_verb(), store_doctor_verb(), store_export_verb(), store_salvage_verb(), store_move_verb()}};
}

}  // namespace leeboard::app
