// `leeboard template show`: a template with all that it extends and includes, each line with where it stands.
#include <memory>

#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/prove/care_definition.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/definition_words.hpp"
#include "leeboard/template/verbs.hpp"
#include "report/template_json.hpp"
#include "report/template_text.hpp"

namespace leeboard::app {

namespace {
Outcome show(const std::string& word, Context& context) {
  auto found = clinic::find_definition(shelf_of(context), word);
  auto& catalog = context.catalog();
  catalog::CareTemplate care_template;
  if (found.definition) {
    const auto options = catalog.treatment_options().ids();
    if (found.kind == clinic::DefinitionKind::lines)
      care_template = catalog::read_template_lines(*found.definition, catalog.vocabulary(), options, found.faults);
    else care_template = catalog::read_care_template(catalog.definitions(), *found.definition, catalog.vocabulary(), options, found.faults);
  }
  found.faults.throw_if_any("the template has faults");
  if (context.json()) context.print(report::render_template_json(care_template, found.source) + "\n");
  else context.print_text(report::render_template(care_template, found.source));
  return {};
}

Action declare_show(Arguments& app) {
  auto word = std::make_shared<std::string>();
  app.add_option("ID", *word, "template, or a file with one")->required()->type_name("ID|FILE");
  return [word](Context& context) { return show(*word, context); };
}
}  // namespace

Verb template_show_verb() {
  return {"show",
          "print a template with all that it extends and includes",
          Access::none,
          declare_show,
          {{"To read on paper", "leeboard template show oud-core"},
           {"Where a line stands", "leeboard template show oud-core --json | jq -r '.lines[] | select(.id == \"naloxone\").where'"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
