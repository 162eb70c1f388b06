// `leeboard template lint`: the fast part of the proof, for an editor or a commit hook.
#include "leeboard/arguments.hpp"
#include "leeboard/template/check_care.hpp"
#include "leeboard/template/verbs.hpp"

namespace leeboard::app {

namespace {
Action declare(Arguments& app) { return declare_care_check(app, "leeboard.template-lint/1", false); }
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
