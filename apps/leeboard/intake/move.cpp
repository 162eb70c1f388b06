// `leeboard intake move`: a form, a fact, an event or a trigger goes to the person to whom it belongs, or back.
#include "leeboard/intake/correction.hpp"
#include "leeboard/intake/verbs.hpp"

namespace leeboard::app {

Verb intake_move_verb() {
  return make_move_verb({{"An event and a trigger", "leeboard intake move V-7 P-0412/T-2 --to P-0977 --reason \"wrong chart\" --actor S-03"},
                         {"Back to where it was", "leeboard intake move V-7 --undo --reason \"it was right\" --actor S-03"}});
}

}  // namespace leeboard::app
