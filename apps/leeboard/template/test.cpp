// `leeboard template test`: lint, and the worked examples of templates and safety rules.
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
  const auto checked = check_definitions(context, find_definitions(context, options.words, options.all), true);
  return print_faults(context, "leeboard.template-test/1", checked, true);
}

Action declare(Arguments& app) {
  auto options = std::make_shared<Options>();
  app.add_option("ID", options->words, "templates, or files with templates, lines, safety rules or rows; none: all")->expected(0, -1)->type_name("ID|FILE");
  app.add_flag("--all", options->all, "every definition of care, built in and the site's own");
  return [options](Context& context) { return check(*options, context); };
}
}  // namespace

Verb template_test_verb() {
  return {"test", "prove definitions of care: lint, and every worked example comes out as it says", Access::none, declare,
          {{"One template", "leeboard template test oud-core"},
           {"Everything, with the site's own laid over it", "leeboard template test --all --data site"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
