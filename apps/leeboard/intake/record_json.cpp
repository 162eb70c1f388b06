// One person's record as JSON (leeboard.record/1).
#include "catalog/fact_json.hpp"
#include "leeboard/intake/patient_json.hpp"
#include "leeboard/intake/record_view.hpp"

namespace leeboard::app {

namespace {

void write_value(io::JsonWriter& json, const std::optional<FactValue>& value, Absent absent) {
  json.key("value");
  if (value) catalog::write_content(json, *value);
  else json.null();
  json.key("absent");
  if (value) json.null();
  else json.value(format_absent(absent));
}

void write_facts(io::JsonWriter& json, const RecordView& view) {
  json.key("facts").begin_array();
  for (const auto& [key, finding] : view.sheet.findings()) {
    json.begin_object().field("fact", key);
    write_value(json, finding.value, finding.absent);
    write_time(json, "observed", finding.observed);
    if (finding.expired) {
      json.key("expired_value");
      catalog::write_content(json, *finding.expired);
    }
    json.field("by", finding.by).field("source", finding.source).field("id", finding.id).end_object();
  }
  json.end_array();
}

void write_observations(io::JsonWriter& json, const RecordView& view) {
  json.key("observations").begin_array();
  for (const auto& stored : view.facts) {
    const auto* value = std::get_if<FactValue>(&stored.fact.content);
    json.begin_object().field("id", stored.fact.id).field("fact", stored.fact.key);
    write_value(json, value ? std::optional(*value) : std::nullopt, value ? Absent::unknown : std::get<Absent>(stored.fact.content));
    json.field("at", format_stamp(stored.fact.at)).field("recorded", format_stamp(stored.fact.recorded)).field("by", stored.fact.by);
    json.field("source", stored.fact.source)
        .field("episode", stored.episode)
        .field("corrects", stored.fact.corrects)
        .field("corrected", stored.corrected);
    json.end_object();
  }
  json.end_array();
}

void write_events(io::JsonWriter& json, const RecordView& view) {
  json.key("events").begin_array();
  for (const auto& stored : view.events) {
    const auto& event = stored.event;
    json.begin_object().field("event", event.id).field("kind", format_word(event.kind)).field("at", format_stamp(event.at));
    for (const auto& [name, text] : event.details)
      if (name.starts_with("x_")) json.key(name).raw(text);
      else json.field(name, text);
    if (!event.by.empty()) json.field("by", event.by);
    if (!event.note.empty()) json.field("note", event.note);
    if (!event.source_id.empty()) json.field("id", event.source_id);
    json.end_object();
  }
  json.end_array();
}

void write_forms(io::JsonWriter& json, const RecordView& view) {
  json.key("assessments").begin_array();
  for (const auto& stored : view.assessments) {
    const auto& form = stored.assessment;
    json.begin_object().field("id", form.id).field("instrument", form.answers.instrument);
    write_time(json, "taken_at", form.answers.taken_at);
    json.field("complete", form.score.complete).key("scales").begin_object();
    for (const auto& scale : form.score.scales) {
      json.key(scale.scale).begin_object().field("low", scale.low).field("high", scale.high).key("band");
      if (scale.band) json.value(*scale.band);
      else json.null();
      json.end_object();
    }
    json.end_object().field("safety", stored.safety).end_object();
  }
  json.end_array();
}

}  // namespace

std::string render_record_json(const RecordView& view, bool kept, bool all_revisions) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.record/1").field("as_of", format_stamp(view.as_of)).field("patient", view.code);
  json.key("revision");
  if (view.patient) json.value(view.patient->revision);
  else json.null();
  if (view.patient) write_patient_fields(json, view.patient->patient);
  else json.field("status", view.revisions.empty() ? "unknown" : format_word(view.revisions.back().patient.status));
  json.key("merged").begin_array();
  for (const auto& code : view.merged) json.value(code);
  json.end_array().key("episodes").begin_array();
  for (const auto& episode : view.episodes) write_episode(json, episode);
  json.end_array();
  write_facts(json, view);
  json.key("triggers").begin_array();
  for (const auto& stored : view.triggers) {
    const auto& trigger = stored.trigger;
    json.begin_object().field("id", trigger.id).field("domain", format_word(trigger.domain)).field("text", trigger.text).key("strength");
    if (trigger.strength) json.value(*trigger.strength);
    else json.null();
    json.field("avoidable", format_word(trigger.avoidable)).field("status", format_word(trigger.status)).end_object();
  }
  json.end_array();
  write_events(json, view);
  write_forms(json, view);
  json.key("safety").begin_array();
  for (const auto& item : view.safety)
    json.begin_object().field("object", item.object).field("what", item.what).field("at", format_stamp(item.at)).end_object();
  json.end_array();
  if (all_revisions) {
    write_observations(json, view);
    json.key("revisions").begin_array();
    for (const auto& revision : view.revisions) {
      json.begin_object()
          .field("revision", revision.revision)
          .field("recorded", format_stamp(revision.signature.at))
          .field("by", revision.signature.by);
      json.field("reason", revision.signature.reason);
      write_patient_fields(json, revision.patient);
      json.end_object();
    }
    json.end_array();
  }
  if (kept) {
    json.key("kept").begin_array();
    for (const auto& resource : view.kept)
      json.begin_object()
          .field("type", resource.type)
          .field("reason", resource.reason)
          .field("import", resource.import)
          .key("resource")
          .raw(resource.text)
          .end_object();
    json.end_array();
  }
  return json.end_object().take();
}

}  // namespace leeboard::app
