// Triggers as JSON.
#include "leeboard/triggers/trigger_json.hpp"

namespace leeboard::app {

namespace {
void text_or_null(io::JsonWriter& json, std::string_view key, const std::string& text) {
  json.key(key);
  if (text.empty()) json.null();
  else json.value(text);
}

void number_or_null(io::JsonWriter& json, std::string_view key, const std::optional<int>& number) {
  json.key(key);
  if (number) json.value(*number);
  else json.null();
}

void texts(io::JsonWriter& json, std::string_view key, const std::vector<std::string>& items) {
  json.key(key).begin_array();
  for (const auto& item : items) json.value(item);
  json.end_array();
}
}  // namespace

void write_trigger(io::JsonWriter& json, const Trigger& trigger, const std::string& patient, int revision) {
  json.begin_object().field("schema", "leeboard.trigger-log/1").field("type", "trigger");
  json.field("id", trigger.id).field("patient", patient).field("domain", trigger.domain).field("text", trigger.text);
  number_or_null(json, "strength", trigger.strength);
  text_or_null(json, "avoidable", trigger.avoidable);
  number_or_null(json, "marlatt", trigger.marlatt);
  text_or_null(json, "tone", trigger.tone);
  text_or_null(json, "strategy", trigger.strategy);
  json.key("steps").begin_array();
  for (const auto& step : trigger.steps) {
    json.begin_object().field("text", step.text);
    text_or_null(json, "due", step.due ? format_date(*step.due) : "");
    text_or_null(json, "owner", step.owner);
    text_or_null(json, "status", step.status);
    json.end_object();
  }
  json.end_array().field("status", trigger.status).field("revision", revision);
}

void write_trigger_event(io::JsonWriter& json, const TriggerEvent& event, const std::string& patient) {
  json.begin_object().field("schema", "leeboard.trigger-log/1").field("type", "event");
  text_or_null(json, "id", event.source_id);
  json.field("patient", patient).field("kind", event.kind);
  if (event.at.has_time()) {
    json.field("at", format_stamp(event.at));
  } else {
    json.field("on", format_date(event.at.day));
    if (!event.part.empty()) json.field("part", event.part);
  }
  if (event.intensity) json.field("intensity", *event.intensity);
  texts(json, "triggers", event.triggers);
  texts(json, "tried", event.tried);
  texts(json, "helped", event.helped);
  if (!event.substance.empty()) json.field("substance", event.substance);
  if (!event.naloxone_given.empty()) json.field("naloxone_given", event.naloxone_given);
  if (!event.emergency_called.empty()) json.field("emergency_called", event.emergency_called);
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

}  // namespace leeboard::app
