// `leeboard assess withdraw`: as `leeboard intake withdraw`.
#include "leeboard/assess/verbs.hpp"
#include "leeboard/intake/correction.hpp"

namespace leeboard::app {

Verb assess_withdraw_verb() {
  return make_withdraw_verb({{"A form of somebody else", "leeboard assess withdraw A-12 --reason \"not this person's form\" --actor S-03"},
                             {"It was right after all", "leeboard assess withdraw A-12 --undo --reason \"asked again\" --actor S-03"}});
}

}  // namespace leeboard::app
