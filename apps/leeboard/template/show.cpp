// `leeboard template show`: a template with all that it extends and includes, each line with where it stands.
#include <fmt/format.h>

#include <memory>

#include "catalog/care_template.hpp"
#include "catalog/catalog.hpp"
#include "catalog/treatment_option.hpp"
#include "catalog/vocabulary.hpp"
#include "io/json_writer.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/template/definition_source.hpp"
#include "leeboard/template/template_text.hpp"
#include "leeboard/template/verbs.hpp"

namespace leeboard::app {

namespace {
using catalog::CareTemplate;
using catalog::TemplateLine;

void write_list(io::JsonWriter& json, const char* key, const std::vector<std::string>& words) {
  json.key(key).begin_array();
  for (const auto& word : words) json.value(word);
  json.end_array();
}

void write_line(io::JsonWriter& json, const TemplateLine& line) {
  json.begin_object().field("id", line.id).field("kind", format_word(line.kind)).field("section", line.section).field("phase", line.phase);
  json.field("text", line.text);
  if (!line.text_unknown.empty()) json.field("text_unknown", line.text_unknown);
  write_list(json, "options", line.options);
  if (line.given) json.field("given", rules::format_condition(*line.given));
  json.field("when", line.when ? rules::format_condition(*line.when) : std::string("always"));
  if (line.unless) json.field("unless", rules::format_condition(*line.unless));
  write_list(json, "cites", line.cites);
  write_list(json, "asks", line.asks);
  json.field("owner", line.owner).field("due", line.due ? plan_date_words(*line.due) : std::string());
  if (line.goal) {
    json.key("goal").begin_object().field("metric", line.goal->metric).field("target", line.goal->target);
    json.field("by", line.goal->by ? plan_date_words(*line.goal->by) : std::string()).end_object();
  }
  json.field("repeat", repeat_words(line)).field("where", format_where(line.where)).end_object();
}

void print_json(Context& context, const CareTemplate& care_template, const std::string& source) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.template-show/1").field("id", care_template.id).field("version", care_template.version);
  json.field("title", care_template.title).field("source", source).field("extends", care_template.extends).field("digest", care_template.digest);
  json.field("applies", care_template.applies ? rules::format_condition(*care_template.applies) : std::string("everyone"))
      .key("phases")
      .begin_array();
  for (const auto& phase : care_template.phases) {
    json.begin_object().field("id", phase.id).field("title", phase.title).field("from", plan_date_words(phase.from));
    json.field("to", phase.to ? plan_date_words(*phase.to) : std::string("open")).end_object();
  }
  json.end_array().key("sections").begin_array();
  for (const auto& section : care_template.sections) json.begin_object().field("id", section.id).field("title", section.title).end_object();
  json.end_array().key("lines").begin_array();
  for (const auto& line : care_template.lines) write_line(json, line);
  context.print(json.end_array().end_object().take() + "\n");
}

Outcome show(const std::string& word, Context& context) {
  auto found = find_definition(context, word);
  auto& catalog = context.catalog();
  CareTemplate care_template;
  if (found.definition) {
    const auto options = catalog.treatment_options().ids();
    if (found.kind == DefinitionKind::lines)
      care_template = catalog::read_template_lines(*found.definition, catalog.vocabulary(), options, found.faults);
    else care_template = catalog::read_care_template(catalog.definitions(), *found.definition, catalog.vocabulary(), options, found.faults);
  }
  found.faults.throw_if_any("the template has faults");
  if (context.json()) print_json(context, care_template, found.source);
  else context.print_text(render_template(care_template, found.source));
  return {};
}

Action declare(Arguments& app) {
  auto word = std::make_shared<std::string>();
  app.add_option("ID", *word, "template, or a file with one")->required()->type_name("ID|FILE");
  return [word](Context& context) { return show(*word, context); };
}
}  // namespace

Verb template_show_verb() {
  return {"show",
          "print a template with all that it extends and includes",
          Access::none,
          declare,
          {{"To read on paper", "leeboard template show oud-core"},
           {"Where a line stands", "leeboard template show oud-core --json | jq -r '.lines[] | select(.id == \"naloxone\").where'"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
