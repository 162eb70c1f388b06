// Triggers as JSON.
#include "catalog/trigger_json.hpp"

namespace leeboard::catalog {

namespace {
void write_texts(io::JsonWriter& json, std::string_view name, const std::vector<std::string>& words) {
  json.key(name).begin_array();
  for (const auto& word : words) json.value(word);
  json.end_array();
}

void write_text_or_null(io::JsonWriter& json, std::string_view name, std::string_view text) {
  json.key(name);
  if (text.empty()) json.null();
  else json.value(text);
}

void write_number_or_null(io::JsonWriter& json, std::string_view name, const std::optional<int>& number) {
  json.key(name);
  if (number) json.value(*number);
  else json.null();
}
}  // namespace

void write_trigger(io::JsonWriter& json, const Trigger& trigger, const std::string& patient, int revision) {
  json.begin_object().field("schema", "leeboard.trigger-log/1").field("type", "trigger");
  json.field("id", trigger.id).field("patient", patient).field("domain", format_word(trigger.domain)).field("text", trigger.text);
  write_number_or_null(json, "strength", trigger.strength);
  write_text_or_null(json, "avoidable", format_word(trigger.avoidable));
  write_number_or_null(json, "marlatt", trigger.marlatt);
  write_text_or_null(json, "tone", format_word(trigger.tone));
  write_text_or_null(json, "strategy", format_word(trigger.strategy));
  json.key("steps").begin_array();
  for (const auto& step : trigger.steps) {
    json.begin_object().field("text", step.text);
    write_text_or_null(json, "due", step.due ? format_date(*step.due) : "");
    write_text_or_null(json, "owner", step.owner);
    write_text_or_null(json, "status", step.status);
    json.end_object();
  }
  json.end_array().field("status", format_word(trigger.status)).field("revision", revision);
}

void write_trigger_event(io::JsonWriter& json, const TriggerEvent& event, const std::string& patient) {
  json.begin_object().field("schema", "leeboard.trigger-log/1").field("type", "event");
  write_text_or_null(json, "id", event.source_id);
  json.field("patient", patient).field("kind", format_word(event.kind));
  if (event.at.has_time()) {
    json.field("at", format_stamp(event.at));
  } else {
    json.field("on", format_date(event.at.day));
    if (event.part) json.field("part", format_word(*event.part));
  }
  if (event.intensity) json.field("intensity", *event.intensity);
  write_texts(json, "triggers", event.triggers);
  write_texts(json, "tried", event.tried);
  write_texts(json, "helped", event.helped);
  if (!event.substance.empty()) json.field("substance", event.substance);
  if (event.naloxone_given) json.field("naloxone_given", format_word(*event.naloxone_given));
  if (event.emergency_called) json.field("emergency_called", format_word(*event.emergency_called));
  if (!event.before.empty() || !event.did.empty() || !event.after.empty()) {
    json.key("analysis").begin_object();
    if (!event.before.empty()) json.field("before", event.before);
    if (!event.did.empty()) json.field("did", event.did);
    if (!event.after.empty()) json.field("after", event.after);
    json.end_object();
  }
  if (!event.note.empty()) json.field("note", event.note);
  if (!event.corrects.empty()) json.field("corrects", event.corrects).field("reason", event.reason);
}

}  // namespace leeboard::catalog
