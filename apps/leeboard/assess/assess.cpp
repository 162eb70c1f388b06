// `leeboard assess`: score forms within honest bounds, keep them, see what changed.
#include "leeboard/assess/verbs.hpp"

namespace leeboard::app {

Command declare_assess() {
  return {"assess",
          "score withdrawal, mood, risk and recovery, and keep the scores",
          {assess_add_verb(), assess_score_verb(), assess_import_verb(), assess_list_verb(), assess_show_verb(), assess_amend_verb(),
           assess_withdraw_verb(), assess_move_verb(), assess_due_verb(), assess_ack_verb()}};
}

}  // namespace leeboard::app
