// Writes one person's record.
#include "report/record_json.hpp"

#include "catalog/fact_json.hpp"
#include "record/form_state.hpp"
#include "report/json_parts.hpp"
#include "report/patient_json.hpp"
#include "report/told_list.hpp"

namespace leeboard::report {

namespace {

void write_value(io::JsonWriter& json, const std::optional<FactValue>& value, Absent absent) {
  json.key("value");
  if (value) catalog::write_content(json, *value);
  else json.null();
  json.key("absent");
  if (value) json.null();
  else json.value(format_absent(absent));
}

void write_facts(io::JsonWriter& json, const PersonRecord& record) {
  json.key("facts").begin_array();
  for (const auto& [key, finding] : record.sheet.findings()) {
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

void write_observations(io::JsonWriter& json, const PersonRecord& record) {
  json.key("observations").begin_array();
  for (const auto& stored : record.observations) {
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

void write_events(io::JsonWriter& json, const PersonRecord& record) {
  json.key("events").begin_array();
  for (const auto& event : record.events) {
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

void write_forms(io::JsonWriter& json, const PersonRecord& record, bool all_revisions) {
  json.key("assessments").begin_array();
  for (const auto& form : record.assessments) {
    json.begin_object().field("id", form.id).field("instrument", form.answers.instrument);
    write_time(json, "taken_at", form.answers.taken_at);
    const auto state = form_state(form.answers);
    if (state.unfinished) json.field("status", "unfinished");
    if (state.contradictory) json.field("state", "contradictory");
    if (!form.answers.by.empty()) json.field("by", form.answers.by);
    json.field("complete", form.score.complete).key("scales").begin_object();
    for (const auto& scale : form.score.scales) {
      json.key(scale.scale).begin_object().field("low", scale.low).field("high", scale.high).key("band");
      if (scale.band) json.value(*scale.band);
      else json.null();
      json.end_object();
    }
    json.end_object().field("safety", form.score.safety_positive());
    if (all_revisions) json.field("revision", form.revision).field("recorded", format_stamp(form.recorded)).field("reason", form.amend_reason);
    json.end_object();
  }
  json.end_array();
}

void write_taken_back(io::JsonWriter& json, const PersonRecord& record) {
  json.key("taken_back").begin_array();
  for (const auto& one : record.taken_back) {
    json.begin_object().field("object", one.object).field("what", one.what).field("undone", one.undone);
    json.field("by", one.signature.by).field("at", format_stamp(one.signature.at)).field("reason", one.signature.reason).key("moved_to");
    if (one.moved_to.empty()) json.null();
    else json.value(one.moved_to);
    json.key("safety");
    if (one.unanswered) json.value("withdrawn, not answered");
    else json.null();
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string render_record_json(const PersonRecord& record, const RecordView& view) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.record/1").field("as_of", format_stamp(record.as_of)).field("patient", record.patient.code);
  json.key("revision");
  if (record.known) json.value(record.revision);
  else json.null();
  if (record.known) write_patient_fields(json, record.patient);
  else json.field("status", record.revisions.empty() ? "unknown" : format_word(record.revisions.back().patient.status));
  write_texts(json, "merged", record.merged);
  write_texts(json, "conflicts", record.conflicts);
  json.key("episodes").begin_array();
  for (std::size_t i = 0; i < record.episodes.size(); ++i) write_episode(json, record.episodes[i], record.episode_revisions[i]);
  json.end_array();
  write_facts(json, record);
  json.key("triggers").begin_array();
  for (const auto& trigger : record.triggers) {
    json.begin_object().field("id", trigger.id).field("domain", format_word(trigger.domain)).field("text", trigger.text).key("strength");
    if (trigger.strength) json.value(*trigger.strength);
    else json.null();
    json.field("avoidable", format_word(trigger.avoidable)).field("status", format_word(trigger.status)).end_object();
  }
  json.end_array();
  write_events(json, record);
  write_forms(json, record, view.all_revisions);
  json.key("safety").begin_array();
  for (const auto& item : record.safety)
    if (!item.acknowledged) json.begin_object().field("object", item.object).field("what", item.what).field("at", format_stamp(item.at)).end_object();
  json.end_array();
  json.key("safety_unanswered").begin_array();
  for (const auto& item : record.safety)
    if (item.answer == SafetyAnswered::no) json.value(item.object);
  json.end_array();
  json.key("told").begin_array();
  for (const auto& item : view.told) json.begin_object().field("what", item.what).field("object", item.object).field("text", item.text).end_object();
  json.end_array();
  if (view.all_revisions) {
    write_observations(json, record);
    write_taken_back(json, record);
    json.key("revisions").begin_array();
    for (const auto& revision : record.revisions) {
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
  if (view.kept) {
    json.key("kept").begin_array();
    for (const auto& resource : record.kept_texts)
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

}  // namespace leeboard::report
