// `leeboard intake`: who comes, what is known of them, and what happened in care.
#include "leeboard/intake/verbs.hpp"

namespace leeboard::app {

Command declare_intake() {
  return {"intake",
          "take people in, keep what is known of them, and find them again",
          {intake_add_verb(), intake_ask_verb(), intake_import_verb(), intake_list_verb(), intake_show_verb(), intake_find_verb(),
           intake_update_verb(), intake_withdraw_verb(), intake_move_verb(), intake_discharge_verb(), intake_readmit_verb(), intake_match_verb(),
           intake_merge_verb(), intake_conflicts_verb(), intake_resolve_verb(), intake_schema_verb()}};
}

}  // namespace leeboard::app
