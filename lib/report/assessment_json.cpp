// Stored forms as JSON.
#include "report/assessment_json.hpp"

#include "report/score_json.hpp"

namespace leeboard::report {

namespace {
void write_figure(io::JsonWriter& json, std::string_view name, const std::optional<Truth>& reached, const std::optional<double>& points) {
  if (!reached || !points) return;
  json.key(name).begin_object().field("reached", *reached == Truth::yes ? "yes" : *reached == Truth::no ? "no" : "unknown").field("points", *points);
  json.end_object();
}

void write_changes(io::JsonWriter& json, const std::vector<ListedChange>& changes) {
  json.key("changes").begin_object();
  for (const auto& [scale, change, shown] : changes) {
    json.key(scale).begin_object().field("since", change.before->id).field("low", change.points.low).field("high", change.points.high).key("value");
    if (change.points.exact()) json.value(change.points.low);
    else json.null();
    write_figure(json, "important", change.important, shown->important);
    write_figure(json, "reliable", change.reliable, shown->reliable);
    if ((change.important || change.reliable) && !shown->change_source.empty()) json.field("source", shown->change_source);
    json.end_object();
  }
  json.end_object();
}
}  // namespace

std::string render_assessment_json(const Answers& answers, const Score& score, const AssessmentFacts& facts, bool line) {
  io::JsonWriter json;
  Answers shown = answers;
  shown.patient = facts.patient;
  begin_score(json, shown, score, line);
  json.field("assessment", facts.id).field("revision", facts.revision).field("basis", format_word(answers.basis));
  if (!facts.stored.empty()) json.field("stored", facts.stored);
  json.field("recorded", format_stamp(facts.signature.at));
  if (!facts.signature.reason.empty()) json.field("reason", facts.signature.reason);
  json.field("safety", score.safety_positive());
  if (facts.acknowledged) json.field("acknowledged", *facts.acknowledged);
  if (facts.answered) json.field("answered", format_word(*facts.answered));
  if (!facts.moved_from.empty()) json.field("moved_from", facts.moved_from);
  if (facts.withdrawn) {
    json.key("withdrawn").begin_object().field("by", facts.withdrawn->by).field("at", format_stamp(facts.withdrawn->at));
    json.field("reason", facts.withdrawn->reason).key("moved_to");
    if (facts.moved_to.empty()) json.null();
    else json.value(facts.moved_to);
    json.end_object();
  }
  if (line) {
    json.key("change");
    if (facts.change) json.value(*facts.change);
    else json.null();
    write_changes(json, facts.changes);
  }
  json.key("answers").begin_object();
  for (const auto& answer : answers.answers) {
    json.key(answer.item);
    if (const auto* absent = std::get_if<Absent>(&answer.value)) json.value(format_absent(*absent));
    else if (const auto* number = std::get_if<double>(&answer.value)) json.value(*number);
    else json.value(std::get<std::string>(answer.value));
  }
  json.end_object().end_object();
  return json.take();
}

}  // namespace leeboard::report
