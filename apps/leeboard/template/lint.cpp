// `leeboard template lint`: the fast part of the proof, for an editor or a commit hook.
#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/definitions.hpp"
#include "clinic/prove/check_care.hpp"
#include "clinic/prove/check_finished.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/definition_words.hpp"
#include "leeboard/definition/print_checked.hpp"
#include "leeboard/template/verbs.hpp"

namespace leeboard::app {

namespace {
struct Options : DefinitionWords {
  bool strict = false;
  std::string finished;
};

Outcome check_letter(const Options& asked, Context& context) {
  if (asked.words.size() != 1 || asked.all || asked.strict)
    throw Error(ErrorKind::usage, "--finished takes one text, a file or `-`").mend_with("leeboard template lint --finished " + asked.finished + " -");
  const auto& file = asked.words.front();
  const auto checked =
      clinic::check_finished(context.catalog(), context.settings(), asked.finished, Context::input_name(file), context.read_input(file));
  return print_checked(context, {"leeboard.template-lint/1", "letter"}, {checked});
}

Outcome check(const Options& asked, Context& context) {
  if (!asked.finished.empty()) return check_letter(asked, context);
  check_definition_words(asked);
  auto checked = clinic::check_care(context.catalog(), clinic::find_definitions(shelf_of(context), asked.words), clinic::Proof::lint);
  if (asked.words.empty() && !context.catalog().definitions().site_folder().empty()) checked.push_back(clinic::check_folder(context.catalog()));
  if (asked.words.empty()) checked.push_back(clinic::check_vocabulary(context.catalog(), asked.strict));
  return print_checked(context, {"leeboard.template-lint/1", "definition"}, checked);
}

Action declare_lint(Arguments& app) {
  auto asked = std::make_shared<Options>();
  app.add_option("ID", asked->words, "templates and letters, or files with templates, lines, letters, safety rules or rows; none: all")
      ->expected(0, -1)
      ->type_name("ID|FILE");
  app.add_flag("--all", asked->all, "every definition of care, built in and the site's own");
  app.add_flag("--strict", asked->strict, "with all: a fact that waits for rows that decide by it is a fault");
  app.add_option("--finished", asked->finished, "a finished letter of this kind, as text: what must and what must not stand in it; `-` reads it")
      ->type_name("KIND");
  return [asked](Context& context) { return check(*asked, context); };
}
}  // namespace

Verb template_lint_verb() {
  return {"lint",
          "check that definitions of care hold together: structure, cites, words, choices, goals, reach",
          Access::none,
          declare_lint,
          {{"A site's own template, while it is written", "leeboard template lint site/templates/ours.yaml --data site"},
           {"All that is in force: templates, letters, safety rules, rows, coping strategies; what of the site is not read",
            "leeboard template lint --all --data site"},
           {"A letter that somebody finished, as it will be read", "pdftotext letter.pdf - | leeboard template lint --finished court-attendance -"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
