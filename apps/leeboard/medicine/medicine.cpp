// `leeboard medicine`: what a written medicine is, by the dictionary that rules rest on.
#include "leeboard/medicine/verbs.hpp"

namespace leeboard::app {

Command declare_medicine() {
  return {"medicine",
          "say what a written medicine is; prove the dictionary behind it",
          {medicine_list_verb(), medicine_show_verb(), medicine_lint_verb()}};
}

}  // namespace leeboard::app
