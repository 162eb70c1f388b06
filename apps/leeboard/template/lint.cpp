// `leeboard template lint`: the fast part of the proof, for an editor or a commit hook.
#include <memory>

#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/template/check_care.hpp"
#include "leeboard/template/verbs.hpp"

namespace leeboard::app {

namespace {
Outcome check(const DefinitionWords& asked, Context& context) {
  return print_checked(context, "leeboard.template-lint/1", "definition", check_definitions(context, find_definitions(context, asked), false));
}

Action declare(Arguments& app) {
  auto asked = std::make_shared<DefinitionWords>();
  add_definition_words(app, *asked, "templates, or files with templates, lines, safety rules or rows; none: all",
                       "every definition of care, built in and the site's own");
  return [asked](Context& context) { return check(*asked, context); };
}
}  // namespace

Verb template_lint_verb() {
  return {"lint", "check that definitions of care hold together: structure, cites, words, choices, goals, reach", Access::none, declare,
          {{"A site's own template, while it is written", "leeboard template lint site/templates/ours.yaml --data site"},
           {"All that is in force: templates, safety rules, rows, coping strategies", "leeboard template lint --all --data site"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
