// `leeboard template lint`: the fast part of the proof, for an editor or a commit hook.
#include "clinic/prove/check_care.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/definition_words.hpp"
#include "leeboard/definition/print_checked.hpp"
#include "leeboard/template/verbs.hpp"

namespace leeboard::app {

namespace {
Outcome check(const std::vector<std::string>& words, Context& context) {
  const auto checked = clinic::check_care(context.catalog(), clinic::find_definitions(shelf_of(context), words), clinic::Proof::lint);
  return print_checked(context, {"leeboard.template-lint/1", "definition"}, checked);
}

Action declare(Arguments& app) {
  return declare_on_definitions(app, "templates, or files with templates, lines, safety rules or rows; none: all",
                                "every definition of care, built in and the site's own", check);
}
}  // namespace

Verb template_lint_verb() {
  return {"lint",
          "check that definitions of care hold together: structure, cites, words, choices, goals, reach",
          Access::none,
          declare,
          {{"A site's own template, while it is written", "leeboard template lint site/templates/ours.yaml --data site"},
           {"All that is in force: templates, safety rules, rows, coping strategies", "leeboard template lint --all --data site"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
