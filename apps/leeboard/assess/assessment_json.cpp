// Stored forms as JSON.
#include "leeboard/assess/assessment_json.hpp"

#include "interop/score_json.hpp"

namespace leeboard::app {

std::string render_assessment_json(const Answers& answers, const Score& score, const AssessmentFacts& facts, bool line) {
  io::JsonWriter json;
  Answers shown = answers;
  shown.patient = facts.patient;
  interop::begin_score(json, shown, score, line);
  json.field("assessment", facts.id).field("revision", facts.revision).field("basis", answers.basis);
  if (!facts.stored.empty()) json.field("stored", facts.stored);
  if (facts.recorded) json.field("recorded", format_stamp(*facts.recorded));
  if (!facts.amend_reason.empty()) json.field("reason", facts.amend_reason);
  json.field("safety", score.safety_positive());
  if (facts.acknowledged) json.field("acknowledged", *facts.acknowledged);
  if (line) {
    json.key("change");
    if (facts.change) json.value(*facts.change);
    else json.null();
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

}  // namespace leeboard::app
