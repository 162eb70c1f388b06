// `leeboard assess move`: as `leeboard intake move`.
#include "leeboard/assess/verbs.hpp"
#include "leeboard/intake/correction.hpp"

namespace leeboard::app {

Verb assess_move_verb() {
  return make_move_verb(
      {{"A form that was filed under the wrong person", "leeboard assess move A-12 --to P-0977 --reason \"wrong chart\" --actor S-03"},
       {"Back to where it was", "leeboard assess move A-12 --undo --reason \"it was right\" --actor S-03"}});
}

}  // namespace leeboard::app
