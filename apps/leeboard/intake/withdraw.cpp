// `leeboard intake withdraw`: a form, a fact, an event or a trigger is taken back, or stands again.
#include "leeboard/intake/correction.hpp"
#include "leeboard/intake/verbs.hpp"

namespace leeboard::app {

Verb intake_withdraw_verb() {
  return make_withdraw_verb(
      {{"A fact and an event that were typed into the wrong chart", "leeboard intake withdraw F-17 V-7 --reason \"wrong chart\" --actor S-03"},
       {"A trigger", "leeboard intake withdraw P-0412/T-2 --reason \"told by somebody else\" --actor S-03"},
       {"It was right after all", "leeboard intake withdraw F-17 --undo --reason \"asked again\" --actor S-03"}});
}

}  // namespace leeboard::app
