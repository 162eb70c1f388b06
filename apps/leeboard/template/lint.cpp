// `leeboard template lint`: the fast part of the proof, for an editor or a commit hook.
#include <memory>

#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/template/check_care.hpp"
#include "leeboard/template/verbs.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::vector<std::string> words;
  bool all = false;
};

Outcome check(const Options& options, Context& context) {
  const auto checked = check_definitions(context, find_definitions(context, options.words, options.all), false);
  return print_faults(context, "leeboard.template-lint/1", checked, false);
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("ID", options->words, "templates, or files with templates, lines, safety rules or rows; none: all")->expected(0, -1)->type_name("ID|FILE");
  app.add_flag("--all", options->all, "every definition of care, built in and the site's own");
  return [options](Context& context) { return check(*options, context); };
}
}  // namespace

Verb template_lint_verb() {
  return {"lint", "check that definitions of care hold together: structure, cites, words, choices, goals, reach", Access::none, declare,
          {{"A site's own template, while it is written", "leeboard template lint site/templates/ours.yaml --data site"},
           {"All that is in force: templates, safety rules, rows", "leeboard template lint --all --data site"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
