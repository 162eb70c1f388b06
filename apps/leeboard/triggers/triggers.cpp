// `leeboard triggers`: what sets use off, and what happened day by day.
#include "leeboard/triggers/verbs.hpp"

namespace leeboard::app {

Command declare_triggers() {
  return {"triggers",
          "know what sets use off, log the days, remove or meet it",
          {triggers_add_verb(), triggers_log_verb(), triggers_import_verb(), triggers_list_verb(), triggers_review_verb(), triggers_resolve_verb()}};
}

}  // namespace leeboard::app
