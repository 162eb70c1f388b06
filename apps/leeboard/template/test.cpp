// `leeboard template test`: lint, and the worked examples of templates and safety rules.
#include "clinic/prove/check_care.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/definition_words.hpp"
#include "leeboard/definition/print_checked.hpp"
#include "leeboard/template/verbs.hpp"

namespace leeboard::app {

namespace {
Outcome check(const std::vector<std::string>& words, Context& context) {
  const auto checked = clinic::check_care(context.catalog(), clinic::find_definitions(shelf_of(context), words), clinic::Proof::examples);
  return print_checked(context, {"leeboard.template-test/1", "definition"}, checked);
}

Action declare_test(Arguments& app) {
  return declare_on_definitions(app, "templates and letters, or files with templates, lines, letters, safety rules or rows; none: all",
                                "every definition of care, built in and the site's own", check);
}
}  // namespace

Verb template_test_verb() {
  return {"test",
          "prove definitions of care: lint, and every worked example comes out as it says",
          Access::none,
          declare_test,
          {{"One template", "leeboard template test oud-core"},
           {"Everything, with the site's own laid over it", "leeboard template test --all --data site"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
