// `leeboard template`: the definitions behind every plan, to be read, proven, and tried on the caseload before they count.
#include "leeboard/template/verbs.hpp"

namespace leeboard::app {

Command declare_template() {
  return {"template",
          "read and prove what plans are drafted from, and try changes",
          {template_list_verb(), template_show_verb(), template_lint_verb(), template_test_verb(), template_impact_verb(), template_format_verb(),
           template_signoff_verb()}};
}

}  // namespace leeboard::app
