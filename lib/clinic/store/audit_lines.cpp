// Shapes of the audit log.
#include "clinic/store/audit_lines.hpp"

#include <fmt/format.h>

#include "io/json_writer.hpp"

namespace leeboard::clinic {

namespace {
constexpr auto schema = "leeboard.audit/1";
}

std::string format_event_json(const store::LoggedEvent& event) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "event").field("seq", event.seq).field("ts", event.ts).field("actor", event.actor);
  json.field("role", event.role).field("purpose", event.purpose).field("action", event.action).field("object", event.object);
  json.field("patient", event.patient).field("recipient", event.recipient).field("consent_ref", event.consent_ref);
  json.field("outcome", event.outcome).key("detail").raw(event.detail).key("after_digest");
  if (event.after_digest.empty()) json.null();
  else json.value(event.after_digest);
  return json.field("prev", event.prev).field("hash", event.hash).end_object().take() + "\n";
}

std::string format_event_text(const store::LoggedEvent& event) {
  auto out = fmt::format("{}  {}  {}  {}", event.seq, event.ts, event.actor.empty() ? "-" : event.actor, event.action);
  if (!event.patient.empty()) out += "  " + event.patient;
  if (!event.object.empty() && event.object != event.patient) out += "  " + event.object;
  return out + "\n";
}

std::string format_day_head_json(const std::string& store_id, const store::DayHead& day) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "head").field("store", store_id).field("day", day.day).field("events", day.events);
  json.field("seq", day.head.seq).field("hash", day.head.hash).field("line", store::format_day_head(store_id, day));
  return json.end_object().take() + "\n";
}

std::string format_events_json(long long shown) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "summary").field("events", shown);
  return json.end_object().take() + "\n";
}

std::string format_accepted_json(const std::optional<store::Head>& before) {
  io::JsonWriter json;
  json.begin_object().field("schema", schema).field("type", "accept-rollback").key("remembered");
  if (before) json.value(before->seq);
  else json.null();
  return json.end_object().take() + "\n";
}

std::string format_accepted_text(const std::optional<store::Head>& before, bool dry_run) {
  return (dry_run ? "would be accepted; " : "accepted; ") +
         (before ? fmt::format("the remembered head was event {}", before->seq) : "no head was remembered");
}

}  // namespace leeboard::clinic
