// `leeboard template test`: lint, and the worked examples of templates and safety rules.
#include "leeboard/arguments.hpp"
#include "leeboard/template/check_care.hpp"
#include "leeboard/template/verbs.hpp"

namespace leeboard::app {

namespace {
Action declare(Arguments& app) { return declare_care_check(app, "leeboard.template-test/1", true); }
}  // namespace

Verb template_test_verb() {
  return {"test",
          "prove definitions of care: lint, and every worked example comes out as it says",
          Access::none,
          declare,
          {{"One template", "leeboard template test oud-core"},
           {"Everything, with the site's own laid over it", "leeboard template test --all --data site"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
