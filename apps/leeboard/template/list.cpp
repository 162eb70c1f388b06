// `leeboard template list`: every template that plans can be drafted from.
#include <fmt/format.h>

#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/prove/care_definition.hpp"
#include "io/json_writer.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/definition_words.hpp"
#include "leeboard/template/verbs.hpp"
#include "report/text_table.hpp"

namespace leeboard::app {

namespace {
constexpr const char* schema = "leeboard.template-list/1";

struct Entry {
  clinic::FoundDefinition found;
  catalog::CareTemplate care_template;
  std::size_t faults = 0;
};

std::vector<Entry> read_all(Context& context) {
  auto& catalog = context.catalog();
  const auto options = catalog.treatment_options().ids();
  std::vector<Entry> out;
  for (auto& found : clinic::find_definitions(shelf_of(context), {})) {
    if (found.kind != clinic::DefinitionKind::care_template) continue;
    Entry entry;
    try {
      if (found.definition)
        entry.care_template = catalog::read_care_template(catalog.definitions(), *found.definition, catalog.vocabulary(), options, found.faults);
    } catch (const Error& error) { clinic::add_faults(found.faults, error); }
    entry.faults = found.faults.size();
    entry.found = std::move(found);
    out.push_back(std::move(entry));
  }
  return out;
}

Outcome list(Context& context) {
  const auto all = read_all(context);
  if (context.json()) {
    io::JsonWriter json;
    for (const auto& [found, care_template, faults] : all) {
      json.begin_object().field("schema", schema).field("type", "template").field("id", found.id).field("version", care_template.version);
      json.field("title", care_template.title).field("extends", care_template.extends).field("lines", care_template.lines.size());
      json.field("source", found.source).field("site", found.site).field("digest", care_template.digest).field("faults", faults).end_object();
      context.print(json.take() + "\n");
    }
    json.begin_object().field("schema", schema).field("type", "summary").field("templates", all.size()).end_object();
    context.print(json.take() + "\n");
    return {};
  }
  report::TextTable table({"id", "version", "lines", "extends", "from", "title"});
  for (const auto& [found, care_template, faults] : all)
    table.row({found.id, care_template.version, std::to_string(care_template.lines.size()),
               care_template.extends.empty() ? "-" : care_template.extends, found.site ? "site" : "built in",
               faults ? fmt::format("{} faults: see `leeboard template lint`", faults) : care_template.title});
  context.print_text(table.render(context.globals().plain, 0));
  return {};
}

Action declare(Arguments&) {
  return [](Context& context) { return list(context); };
}
}  // namespace

Verb template_list_verb() {
  return {"list",
          "list all templates, built in and the site's own",
          Access::none,
          declare,
          {{"What plans can be drafted from", "leeboard template list"}},
          {"text", "json", "ndjson"}};
}

}  // namespace leeboard::app
