// The trigger review as JSON.
#include "leeboard/triggers/review_json.hpp"

#include "care/local_clock.hpp"
#include "io/json_writer.hpp"

namespace leeboard::app {

namespace {
using care::TriggerReview;

void write_count(io::JsonWriter& json, const char* key, const care::WindowCount& count) {
  json.key(key).begin_object().field("n", count.n).field("of", count.of).end_object();
}

void write_coping(io::JsonWriter& json, const std::vector<care::CopingCount>& coping) {
  json.key("coping").begin_array();
  for (const auto& step : coping)
    json.begin_object().field("step", step.step).field("tried", step.tried).field("helped", step.helped).field("coped", step.coped).end_object();
  json.end_array();
}

void write_comparison(io::JsonWriter& json, const care::TriggerComparison& one) {
  json.begin_object();
  if (!one.id.empty()) json.field("id", one.id).field("text", one.text);
  json.field("domain", format_word(one.domain));
  write_count(json, "before", one.before);
  write_count(json, "control", one.control);
  if (one.share) {
    json.field("ratio", one.share->ratio).key("interval").begin_array().value(one.share->low).value(one.share->high).end_array();
  } else {
    json.key("ratio").null().key("interval").null();
  }
  json.field("enough", one.share.has_value());
  if (!one.id.empty()) write_coping(json, one.coping);
  json.end_object();
}

void write_proposals(io::JsonWriter& json, const std::vector<care::CopingProposal>& proposals) {
  json.key("proposals").begin_array();
  for (const auto& proposal : proposals) {
    json.begin_object().field("trigger", proposal.trigger).key("strategies").begin_array();
    for (const auto& [strategy, tried, coped] : proposal.strategies) {
      json.begin_object()
          .field("id", strategy->id)
          .field("kind", format_word(strategy->kind))
          .field("text", strategy->text)
          .field("owner", strategy->owner);
      json.key("cites").begin_array();
      for (const auto& cite : strategy->cites) json.value(cite);
      json.end_array().field("tried", tried).field("coped", coped).end_object();
    }
    json.end_array().end_object();
  }
  json.end_array();
}

void write_window(io::JsonWriter& json, const care::ReviewWindow& window, const std::vector<TriggerEvent>& log) {
  json.begin_object();
  if (window.weeks_back > 0) json.field("weeks_back", window.weeks_back);
  json.field("from", care::format_local(window.local_from)).field("to", care::format_local(window.local_to)).field("usable", window.usable());
  json.key("because");
  if (window.usable()) json.null();
  else json.value(window.fault == care::WindowFault::unlogged ? "unlogged" : "overlap");
  json.key("unlogged").begin_array();
  for (const auto day : window.unlogged) json.value(format_date(day));
  json.end_array().key("entries").begin_array();
  for (const auto place : window.records) {
    json.begin_object().field("event", log[place].id).key("triggers").begin_array();
    for (const auto& id : log[place].triggers) json.value(id);
    json.end_array().end_object();
  }
  json.end_array().end_object();
}

void write_windows(io::JsonWriter& json, const TriggerReview& review, const std::vector<TriggerEvent>& log) {
  json.key("windows").begin_array();
  for (const auto& one : review.windows) {
    json.begin_object().field("event", log[one.event].id).key("before");
    write_window(json, one.before, log);
    json.key("controls").begin_array();
    for (const auto& control : one.controls) write_window(json, control, log);
    json.end_array().end_object();
  }
  json.end_array();
}
}  // namespace

std::string format_trigger_review(const TriggerReview& review, const std::string& patient, const Stamp& as_of, const std::vector<TriggerEvent>& log,
                                  const std::vector<care::CopingProposal>& proposals, bool explain) {
  io::JsonWriter json;
  json.begin_object().field("schema", "leeboard.trigger-review/1").field("patient", patient).field("event", format_word(review.event));
  json.field("window_hours", review.window.hours()).field("events", review.events).field("control_windows", review.control_windows);
  json.field("unlogged_days", review.unlogged_days).key("triggers").begin_array();
  for (const auto& one : review.triggers) write_comparison(json, one);
  json.end_array().field("as_of", format_stamp(as_of)).field("left_out", review.left_out).field("logged_days", review.logged_days);
  json.field("comparisons", review.comparisons()).key("domains").begin_array();
  for (const auto& one : review.domains) write_comparison(json, one);
  json.end_array().key("weekdays").begin_array();
  for (const auto& day : review.weekdays)
    json.begin_object().field("weekday", day.weekday).field("events", day.events).field("logged_days", day.logged_days).end_object();
  json.end_array().key("parts").begin_array();
  for (const auto& part : review.parts) {
    json.begin_object().key("part");
    if (part.part) json.value(format_word(*part.part));
    else json.null();
    json.field("events", part.events).end_object();
  }
  json.end_array();
  write_coping(json, review.coping);
  write_proposals(json, proposals);
  if (explain) write_windows(json, review, log);
  json.field("note", "an association in one person's own log, not a cause and not a forecast");
  return json.end_object().take();
}

}  // namespace leeboard::app
