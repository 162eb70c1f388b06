// Writes a template as JSON.
#include "report/template_json.hpp"

#include "io/json_writer.hpp"
#include "report/json_parts.hpp"
#include "report/template_text.hpp"

namespace leeboard::report {

namespace {
using catalog::CareTemplate;
using catalog::TemplateLine;

void write_line(io::JsonWriter& json, const TemplateLine& line) {
  json.begin_object().field("id", line.id).field("kind", format_word(line.kind)).field("section", line.section).field("phase", line.phase);
  json.field("text", line.text);
  if (!line.text_unknown.empty()) json.field("text_unknown", line.text_unknown);
  write_texts(json, "options", line.options);
  if (line.given) json.field("given", rules::format_condition(*line.given));
  json.field("when", line.when ? rules::format_condition(*line.when) : std::string("always"));
  if (line.unless) json.field("unless", rules::format_condition(*line.unless));
  if (line.left_out) json.field("left_out", rules::format_condition(*line.left_out));
  if (!line.about.empty()) write_texts(json, "about", line.about);
  if (line.choice != LineChoice::any) json.field("choice", format_word(line.choice));
  if (!line.offer.empty()) json.field("offer", line.offer);
  if (!line.texts.empty()) {
    json.key("texts").begin_array();
    for (const auto& other : line.texts)
      json.begin_object().field("when", rules::format_condition(other.when)).field("text", other.text).end_object();
    json.end_array();
  }
  if (!line.not_after.empty()) {
    json.key("not_after").begin_array();
    for (const auto& end : line.not_after) json.value(plan_end_words(end));
    json.end_array();
  }
  write_texts(json, "cites", line.cites);
  write_texts(json, "asks", line.asks);
  json.field("owner", line.owner).field("due", line.due ? plan_date_words(*line.due) : std::string());
  if (line.goal) {
    json.key("goal").begin_object().field("metric", line.goal->metric).field("target", line.goal->target);
    json.field("by", line.goal->by ? plan_date_words(*line.goal->by) : std::string()).end_object();
  }
  json.field("repeat", repeat_words(line)).field("where", format_where(line.where)).end_object();
}

}  // namespace

std::string render_template_json(const CareTemplate& care_template, const std::string& source) {
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
  return json.end_array().end_object().take();
}

}  // namespace leeboard::report
