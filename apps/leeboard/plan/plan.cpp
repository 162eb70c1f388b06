// `leeboard plan`: draft, explain, sign and carry out a care plan.
#include "leeboard/plan/verbs.hpp"

namespace leeboard::app {

Command declare_plan() {
  return {"plan",
          "draft a care plan, say why, sign it, decide on its lines",
          {plan_draft_verb(), plan_preview_verb(), plan_show_verb(), plan_work_verb(), plan_sign_verb(), plan_cosign_verb(), plan_decide_verb(),
           plan_reopen_verb(), plan_diff_verb(), plan_list_verb(), plan_why_verb()}};
}

}  // namespace leeboard::app
