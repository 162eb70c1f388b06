// `leeboard template list`: every template that plans can be drafted from.
#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/prove/care_definition.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/definition_words.hpp"
#include "leeboard/template/verbs.hpp"
#include "report/template_list.hpp"

namespace leeboard::app {

namespace {
std::vector<report::ListedTemplate> read_all(Context& context) {
  auto& catalog = context.catalog();
  const auto options = catalog.treatment_options().ids();
  std::vector<report::ListedTemplate> out;
  for (auto& found : clinic::find_definitions(shelf_of(context), {})) {
    if (found.kind != clinic::DefinitionKind::care_template) continue;
    catalog::CareTemplate read;
    try {
      if (found.definition) read = catalog::read_care_template(catalog.definitions(), *found.definition, catalog.vocabulary(), options, found.faults);
    } catch (const Error& error) { clinic::add_faults(found.faults, error); }
    out.push_back({.id = found.id,
                   .version = read.version,
                   .title = read.title,
                   .extends = read.extends,
                   .source = found.source,
                   .digest = read.digest,
                   .lines = read.lines.size(),
                   .faults = found.faults.size(),
                   .site = found.site});
  }
  return out;
}

Outcome list(Context& context) {
  const auto all = read_all(context);
  if (context.json()) context.print(report::template_list_json(all));
  else context.print_text(report::template_list_text(all, context.look()));
  return {};
}

Action declare_list(Arguments&) {
  return [](Context& context) { return list(context); };
}
}  // namespace

Verb template_list_verb() {
  return {"list",
          "list all templates, built in and the site's own",
          Access::none,
          declare_list,
          {{"What plans can be drafted from", "leeboard template list"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
