// `leeboard template test`: lint, and the worked examples of templates and safety rules.
#include <memory>

#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/template/check_care.hpp"
#include "leeboard/template/verbs.hpp"

namespace leeboard::app {

namespace {
Outcome check(const DefinitionWords& asked, Context& context) {
  return print_checked(context, "leeboard.template-test/1", "definition", check_definitions(context, find_definitions(context, asked), true));
}

Action declare(Arguments& app) {
  auto asked = std::make_shared<DefinitionWords>();
  add_definition_words(app, *asked, "templates, or files with templates, lines, safety rules or rows; none: all",
                       "every definition of care, built in and the site's own");
  return [asked](Context& context) { return check(*asked, context); };
}
}  // namespace

Verb template_test_verb() {
  return {"test", "prove definitions of care: lint, and every worked example comes out as it says", Access::none, declare,
          {{"One template", "leeboard template test oud-core"},
           {"Everything, with the site's own laid over it", "leeboard template test --all --data site"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
